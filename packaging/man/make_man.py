#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a program's manual page from its own --help, so that both say the same.

Usage: make_man.py PROGRAM PARTS.txt VERSION DATE > PROGRAM.1
PARTS.txt: "== SECTION" lines with plain text below them; a line of a section that starts with "*" begins an item "term:
text". A section named OPTIONS stands for what --help says, those of the subcommands included.
"""
import os
import pathlib
import re
import subprocess
import sys


def help_of(program, words):
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8", LANGUAGE="en", COLUMNS="200")
    done = subprocess.run([program, *words, "--help"], env=environment, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.splitlines()


def escaped(text):
    text = text.replace("\\-", "-").replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text)


def blocks(lines):
    """(introduction, {title: [(term, text)]}) of a help text; deeper lines continue the item above."""
    introduction, found, title, footer = [], {}, None, False
    for line in lines:
        heading = re.match(r"^([A-Za-z][A-Za-z -]*):$", line)
        if heading:
            title, footer = heading.group(1), False
            found[title] = []
        elif line.startswith("Usage:"):
            title = "Usage"
            found[title] = [(line[len("Usage:") :].strip(), "")]
        elif title is None or footer:
            introduction.append(line)
        elif not line.startswith(" "):
            footer = footer or bool(line.strip())
        elif line.strip():
            deep = len(line) - len(line.lstrip())
            if deep > 4 and found[title]:
                term, text = found[title][-1]
                found[title][-1] = (term, (text + " " + line.strip()).strip())
            else:
                term, _, text = line.strip().partition("  ")
                found[title].append((term, text.strip()))
    return introduction, found


def item(term, text):
    return [".TP", f".B {escaped(term)}", escaped(text) if text else "\\&"]


def options(found, skip_help):
    out = []
    for title in ("Options", "Positionals", "Arguments"):
        for term, text in found.get(title, []):
            if not (skip_help and re.match(r"-h\b", term)):
                out += item(re.sub(r",--", ", --", term), text)
    return out


def subcommands(program, words):
    out = []
    _, found = blocks(help_of(program, words))
    for name, text in found.get("Subcommands", []):
        deeper = [*words, name]
        _, inner = blocks(help_of(program, deeper))
        if not inner.get("Subcommands"):
            usage = inner.get("Usage", [(" ".join(["guise", *deeper]), "")])[0][0]
            out += [f".SS {escaped(usage)}", escaped(text) + "."] + options(inner, True)
        out += subcommands(program, deeper)
    return out


def main():
    program, parts, version, date = sys.argv[1:5]
    name = pathlib.Path(parts).stem
    out = [f'.TH {name.upper()} 1 "{date}" "Guise {version}" "User Commands"']
    for line in pathlib.Path(parts).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("== "):
            out.append(f".SH {line[3:]}")
            if line == "== OPTIONS":
                _, found = blocks(help_of(program, []))
                out += options(found, False)
            elif line == "== COMMANDS":
                out += subcommands(program, [])
        elif line.startswith("* "):
            term, _, text = line[2:].partition(": ")
            out += item(term, text)
        elif not line.strip():
            out.append(".PP")
        else:
            out.append(escaped(line))
    print("\n".join(out))


main()
