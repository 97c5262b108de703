#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gathers the texts of core that people see, as patterns for lupdate and for the window (context "core").

Usage: core_texts.py SOURCE_ROOT > app/workbench/core_texts.inc

A text is an argument of translatable(), the sentence given to fail() or to an error made in place, or any whole sentence
that is returned or assigned.
Sentences may be formatted by fmt::format or put together with +; every value in them becomes %1, %2 and so on. What is
no text by itself (only values) is left out. The window's own sources are searched for what they hand to fail() too.
"""
import pathlib
import re
import sys

TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)|(?P<string>"(?:[^"\\\n]|\\.)*")|(?P<char>'(?:[^'\\\n]|\\.)+')"""
    r"""|(?P<word>[A-Za-z_][A-Za-z_0-9]*(?:::[A-Za-z_][A-Za-z_0-9]*)*)|(?P<number>[0-9][0-9A-Za-z_.']*)|(?P<other>\S)""",
    re.S,
)
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "'": "'", "0": "\0"}
FIELD = re.compile(r"\{\{|\}\}|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")
SENTENCE = re.compile(r"(?:[A-Z]|%1 )\S* .+ .+\.$", re.S)
VALUE = object()  # a value in a sentence


def tokens(source):
    return [(m.lastgroup, m.group()) for m in TOKEN.finditer(source) if m.lastgroup != "comment"]


def unquoted(literal):
    return re.sub(r"\\(.)", lambda m: ESCAPES.get(m.group(1), m.group(1)), literal[1:-1])


def arguments(items, start):
    """The arguments of a call whose "(" is items[start], as lists of tokens."""
    depth, found = 0, [[]]
    for kind, text in items[start:]:
        if kind == "other" and text in "([{":
            depth += 1
            if depth == 1:
                continue
        elif kind == "other" and text in ")]}":
            depth -= 1
            if depth == 0:
                return found
        elif kind == "other" and text == "," and depth == 1:
            found.append([])
            continue
        found[-1].append((kind, text))
    return found


def split_at_top(items, sign):
    depth, parts = 0, [[]]
    for kind, text in items:
        if kind == "other" and text in "([{":
            depth += 1
        elif kind == "other" and text in ")]}":
            depth -= 1
        if kind == "other" and text == sign and depth == 0:
            parts.append([])
        else:
            parts[-1].append((kind, text))
    return parts


def fields(text):
    """A format string as pieces: literal texts and values."""
    pieces, end = [], 0
    for match in FIELD.finditer(text):
        pieces.append(text[end : match.start()])
        end = match.end()
        pieces.append(match.group()[0] if match.group() in ("{{", "}}") else VALUE)
    return pieces + [text[end:]]


def pieces(items):
    """A sentence's expression as literal texts and values, one list per alternative of a top-level ?:."""
    question = split_at_top(items, "?")
    if len(question) == 2:
        choices = split_at_top(question[1], ":")
        if len(choices) == 2:
            return pieces(choices[0]) + pieces(choices[1])
    found = []
    for part in split_at_top(items, "+"):
        if part and all(kind == "string" for kind, _ in part):
            found.append("".join(unquoted(text) for _, text in part))
        elif len(part) > 1 and part[1] == ("other", "("):
            name, given = part[0][1].split("::")[-1], arguments(part, 1)
            if name == "format" and given[0]:
                inner = pieces(given[0])[0]
                if len(inner) == 1 and inner[0] is not VALUE:
                    found += fields(inner[0])
                else:
                    found.append(VALUE)
            elif name in ("string", "translatable") and len(given) == 1:
                found += pieces(given[0])[0]
            else:
                found.append(VALUE)
        else:
            found.append(VALUE)
    return [found]


def pattern(found):
    text, values = "", 0
    for piece in found:
        if piece is VALUE:
            values += 1
            text += f"%{values}"
        else:
            text += piece
    return text


def texts(source):
    items = tokens(source)
    for index, (kind, text) in enumerate(items):
        if kind != "word" or items[index + 1 : index + 2] != [("other", "(")]:
            continue
        name = text.split("::")[-1]
        if name == "translatable":
            if items[index - 1] not in (("word", "char"), ("other", "*")):  # its own declaration
                yield from map(pattern, pieces_of_format(arguments(items, index + 1)[0]))
        elif name == "fail":
            given = arguments(items, index + 1)
            if len(given) > 1:
                yield from map(pattern, pieces(given[1]))


def sentences(source):
    """Whole sentences that a function returns or a variable takes."""
    items = tokens(source)
    for index, item in enumerate(items):
        if item in (("word", "return"), ("other", "=")):
            end = next((i for i in range(index, len(items)) if items[i] == ("other", ";")), index)
            yield from filter(SENTENCE.match, map(pattern, pieces(items[index + 1 : end])))


def errors(source):
    """The sentences of errors made in place: {ErrorCode::Busy, "A training runs. Stop it first.", {}}."""
    items = tokens(source)
    for index, (kind, text) in enumerate(items):
        if kind == "word" and "ErrorCode::" in text and items[index - 1] == ("other", "{"):
            given = arguments(items, index - 1)
            if len(given) > 1:
                yield from filter(SENTENCE.match, map(pattern, pieces(given[1])))


def pieces_of_format(items):
    """translatable("...") marks plain texts and the patterns of fmt::format alike."""
    return [[p for piece in found for p in ([piece] if piece is VALUE else fields(piece))] for found in pieces(items)]


def main():
    root = pathlib.Path(sys.argv[1])
    found = set()
    for path in [*(root / "core").rglob("*"), *(root / "app/workbench").rglob("*")]:
        if path.suffix in (".cpp", ".h"):
            source = path.read_text(encoding="utf-8")
            found.update(texts(source))
            found.update(sentences(source))
            found.update(errors(source))
    print("// SPDX-License-Identifier: GPL-3.0-or-later")
    print("// Made by packaging/update_translations.sh from the texts of core; not edited by hand.")
    for text in sorted(found):
        if re.search(r"[A-Za-z]{2}", re.sub(r"%[0-9]+", "", text)):
            escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
            print(f'QT_TRANSLATE_NOOP("core", "{escaped}"),')


main()
