#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gathers the texts of the built-in lessons and the demo for lupdate (context "lessons").

Usage: lesson_texts.py SOURCE_ROOT > lesson_texts.cpp
"""
import json
import pathlib
import sys


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


for file in sorted((pathlib.Path(sys.argv[1]) / "resources" / "lessons").glob("*.json")):
    script = json.loads(file.read_text(encoding="utf-8"))
    texts = [script.get(name) for name in ("title", "about")]
    for step in script["steps"]:
        texts += [step.get(name) for name in ("title", "text", "look", "found")]
    for text in filter(None, texts):
        print(f'QT_TRANSLATE_NOOP("lessons", {quoted(text)}),')
