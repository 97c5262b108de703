#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a room includes, or its link line names, what it may not. Usage: check_layers.py [ROOT]"""
import os
import re
import sys

# Which rooms each room may enter, itself left out.
BELOW_LEARN = ["core/base", "core/image", "core/key", "core/disguise"]
BELOW_EXPERIMENT = BELOW_LEARN + ["core/learn", "core/attack", "core/partition"]
ALLOWED = {
    "core/base": [],
    "core/image": ["core/base"],
    "core/key": ["core/base"],
    "core/disguise": ["core/base", "core/image", "core/key"],
    "core/learn": BELOW_LEARN,
    "core/engine": BELOW_LEARN + ["core/learn"],
    "core/attack": BELOW_LEARN + ["core/learn"],  # less ATTACKER_ALLOWED
    "core/partition": BELOW_LEARN + ["core/learn"],
    "core/experiment": BELOW_EXPERIMENT,
    "widgets": ["core/base", "core/image"],
    "app/workbench": BELOW_EXPERIMENT + ["core/experiment", "widgets"],
    "app/cli": BELOW_EXPERIMENT + ["core/experiment"],
}
# An attack sees what an attacker sees: the recipe, never a key or what is prepared from one.
ATTACKER_ALLOWED = re.compile(r"core/(base|image|attack|learn)/|core/disguise/recipe\.h$")
QT_ALLOWED = ("widgets", "app/workbench", "tests/widgets", "tests/app", "tests/benchmarks", "resources")
TORCH_ALLOWED = ("core/engine",)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
LINE = re.compile(r"target_link_libraries\s*\(\s*(\S+)([^)]*)\)", re.DOTALL)
TORCH = re.compile(r"^(torch|ATen|c10|caffe2)/")
QT = re.compile(r"^(Q[A-Z]|Qt|qcustomplot)")
SOURCES = (".h", ".cpp", ".inc", ".hpp", ".cc", ".c")


def room_of(path):
    """The room a path lies in: core/x, app/x, widgets, tests/x, or its first folder."""
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] in ("core", "app", "tests") and len(parts) > 2 else parts[0]


def check_include(path, room, quote, target):
    if TORCH.match(target) and room not in TORCH_ALLOWED:
        return "includes LibTorch; only core/engine may"
    if QT.match(target.rsplit("/", 1)[-1]) and quote == "<" and room not in QT_ALLOWED:
        return "includes Qt; only widgets and app/workbench may"
    if room not in ALLOWED:
        return None
    if target.startswith(("core/", "app/", "widgets/", "widgets.")):
        entered = room_of(target)
        if entered != room and entered not in ALLOWED[room]:
            return f"{room} may not enter {entered}"
        if room == "core/attack" and not ATTACKER_ALLOWED.match(target):
            return "core/attack may not enter what leads to a key; of core/disguise it may include recipe.h alone"
    elif quote == '"' and not target.endswith(".moc") and not target.startswith("ui_"):
        return "starts neither at the repository root nor with < >"
    return None


def check_link_lines(text, room, targets):
    """`targets`: library name -> room. guise_base belongs to core/base, and so on."""
    for match in LINE.finditer(text):
        words = re.sub(r"#[^\n]*", "", match.group(2)).split()
        for word in words:
            entered = targets.get(word)
            if entered and room in ALLOWED and entered != room and entered not in ALLOWED[room]:
                yield f"{match.group(1)} links {word}: {room} may not enter {entered}"
            if word.startswith("Qt6::") and room not in QT_ALLOWED:
                yield f"{match.group(1)} links {word}; only widgets and app/workbench may link Qt"
            if "LibTorch" in word and room not in TORCH_ALLOWED:
                yield f"{match.group(1)} links {word}; only core/engine may link LibTorch"
            if word == "guise_engine":
                yield f"{match.group(1)} links guise_engine; it is a module that nothing links"


def problems(root):
    targets = {"guise_" + room.rsplit("/", 1)[-1]: room for room in ALLOWED}
    for top in ("core", "widgets", "app", "tests", "resources"):
        for folder, folders, files in os.walk(os.path.join(root, top)):
            folders.sort()
            for name in sorted(files):
                path = os.path.relpath(os.path.join(folder, name), root)
                if path.startswith("tests/layers/"):
                    continue  # its sources break the rules on purpose
                room = room_of(path)
                if name == "CMakeLists.txt":
                    with open(os.path.join(root, path), encoding="utf-8") as file:
                        for problem in check_link_lines(file.read(), room, targets):
                            yield f"{path}: {problem}"
                elif name.endswith(SOURCES):
                    with open(os.path.join(root, path), encoding="utf-8", errors="replace") as file:
                        text = file.read()
                    if top == "core" and room not in ALLOWED:
                        yield f"{path}: lies in no room that the layer check knows"
                    for match in INCLUDE.finditer(text):
                        problem = check_include(path, room, match.group(1), match.group(2))
                        if problem:
                            line = text.count("\n", 0, match.start()) + 1
                            yield f'{path}:{line}: include of "{match.group(2)}": {problem}'


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    found = list(problems(sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "..", "..")))
    print("\n".join(found) if found else "layers: every room enters only rooms it may")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
