#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks translations/guise_*.ts: what a translation must keep of its source, and how much is done.

Usage: check_translations.py SOURCE_ROOT [--complete LANGUAGE]...
Fails where a translation lost or invented a placeholder (%1, %n, {figure.name}), a mnemonic (&x) or an ellipsis, has the wrong number of
plural forms, or starts or ends with another blank or line break. Says how many texts of each language are untranslated;
that fails only for the languages named by --complete.
"""
import argparse
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

PLURAL_FORMS = {"zh": 1, "ja": 1, "ko": 1, "vi": 1, "th": 1, "pl": 3, "cs": 3, "ru": 3, "uk": 3}  # others: 2


def placeholders(text):
    return sorted(re.findall(r"%(?:L?[0-9]{1,2}|n|Ln)(?![0-9])|\{[a-zA-Z]+\.[a-zA-Z]+\}", text))


def mnemonics(text):
    return len(re.findall(r"&(?=[^\s&])", re.sub(r"&&|&[a-z]+;|&#[0-9]+;", "", text)))


def ellipsis(text):
    return bool(re.search(r"(…|\.\.\.)\s*$", text))


def edges(text):
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def faults(source, text, context, numerus):
    wanted, given = placeholders(source), placeholders(text)
    if numerus:  # "one run" may leave its number out
        wanted, given = [p for p in wanted if "n" not in p], [p for p in given if "n" not in p]
    if wanted != given:
        yield f"placeholders {wanted} became {given}"
    if context != "core" and mnemonics(source) != mnemonics(text):
        yield "the mnemonic (&) got lost, or one was added"
    if ellipsis(source) != ellipsis(text):
        yield "the ellipsis got lost, or one was added"
    if edges(source) != edges(text):
        yield "blanks or line breaks at its ends differ"


def check(path, language):
    """(faults, texts, untranslated) of one file."""
    found, texts, untranslated = [], 0, []
    forms = PLURAL_FORMS.get(language.split("_")[0], 2)
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("vanished", "obsolete"):
                continue
            texts += 1
            source = message.findtext("source") or ""
            numerus = message.get("numerus") == "yes"
            given = [form.text or "" for form in translation.iter("numerusform")] if numerus else [translation.text or ""]
            if translation.get("type") == "unfinished" or not all(given):
                untranslated.append(f"{name}: {source}")
            if numerus and any(given) and len(given) != forms:
                found.append(f"{path.name}: {name}: {source!r}: {len(given)} plural forms, not {forms}")
            for text in filter(None, given):
                found += [f"{path.name}: {name}: {source!r}: {fault}" for fault in faults(source, text, name, numerus)]
    return found, texts, untranslated


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("--complete", action="append", default=[])
    given = parser.parse_args()
    folder = given.root / "translations"
    languages = [line for line in (folder / "languages.txt").read_text(encoding="utf-8").split("\n") if line[:1].islower()]
    bad = []
    for language in languages:
        path = folder / f"guise_{language}.ts"
        if not path.exists():
            bad.append(f"{path.name} is missing: run packaging/update_translations.sh")
            continue
        found, texts, untranslated = check(path, language)
        bad += found
        print(f"{language}: {texts - len(untranslated)} of {texts} texts translated")
        if language in given.complete and untranslated:
            bad += [f"{path.name}: untranslated: {text!r}" for text in untranslated]
    bad += [f"--complete {name}: languages.txt has no such line" for name in given.complete if name not in languages]
    print("\n".join(bad))
    print(f"translations: {len(bad)} faults")
    sys.exit(1 if bad else 0)


main()
