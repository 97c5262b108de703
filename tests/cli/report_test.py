# SPDX-License-Identifier: GPL-3.0-or-later
"""guise report: one HTML or PDF file of runs, made by the window program off-screen; the same bytes each time."""
import html.parser
import json
import os

from common import Guise, recipe

RECIPE = json.loads(recipe([7, 7], [{"mechanism": "noise", "level": 20}, {"mechanism": "rmt"}, {"mechanism": "permute"}]))
PERSONAL = "should be treated as personal data"
SECRET = "patients.gkey"


class Page(html.parser.HTMLParser):
    """What a report holds: open tags, addresses, and its text."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.addresses, self.words = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.addresses += [value for name, value in attrs if name in ("src", "href", "xlink:href")]

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())


def run_folder(guise, name, **settings):
    """A run as guise train leaves it, made by hand: no engine is needed."""
    train = {"optimizer": "adam", "learning_rate": 0.001, "momentum": 0.9, "weight_decay": 0.0, "steps": 20, "batch": 16,
             "seed": 1, "device": "cpu", "bf16": False, "threads": 1}
    record = {"format": 1, "guise": "0.1.0", "engine": "none", "data_sha256": "ab" * 32, "stopped": False,
              "settings": {"data": "fashion-mnist", "plain": False, "network": "linear", "standardise": False,
                           "validation": 0, "limit": 0, "train": train, **settings},
              "network": {"network": "linear", "input": [1, 28, 28], "classes": 2},
              "scaling": {"mean": [0], "deviation": [255]}, "labels_permuted": False,
              "classes": ["<b>cats</b>", "dogs"], "train_images": 100, "test_images": 50, "parameters": 7, "steps": 20,
              "seconds": 1.5, "images_per_second": 213.0, "test_accuracy": 0.9, "validation_accuracy": None,
              "points": [["test/accuracy", 10, 0.5], ["test/accuracy", 20, 0.9], ["train/loss", 20, 0.3]]}
    os.mkdir(guise.path(name))
    guise.write(name + "/run.json", json.dumps(record))
    return guise.path(name)


def check_errors(guise, run):
    out = guise.path("r.html")
    guise.error("WrongUse", 2, "report", run, "--out", guise.path("r.txt"))
    guise.error("WrongUse", 2, "report", run)
    guise.error("RunInvalid", 3, "report", guise.folder, "--out", out)
    guise.error("FileNotFound", 3, "report", "1", "--store", guise.path("absent.runs"), "--out", out)
    guise.error("WrongUse", 2, "report", run, "--out", out, "--sections", "summary,odd")
    assert not os.path.exists(out)


def check_html(guise, run, plain):
    out = guise.path("r.html")
    told = guise.json("report", run, plain, "--out", out)
    assert told == {"report": out, "runs": 2}, told
    with open(out, encoding="utf-8") as file:
        text = file.read()
    page = Page(text)
    assert PERSONAL in page.text and "not tried" in page.text and "Not measured" in page.text, page.text
    assert "90.00 %" in page.text and "0123 4567" in page.text, page.text
    assert SECRET not in text and "script" not in page.tags and page.tags.count("svg") >= 2, page.tags
    assert all(address.startswith("data:") for address in page.addresses), page.addresses
    assert "<b>" not in text, "foreign text is escaped"
    again = guise.path("again.html")
    guise.json("report", run, plain, "--out", again)
    with open(again, encoding="utf-8") as file:
        assert file.read() == text, "the same input, the same file"
    guise.json("report", run, "--out", out, "--sections", "limits")
    with open(out, encoding="utf-8") as file:
        page = Page(file.read())
    assert "svg" not in page.tags and PERSONAL in page.text and "Not measured" in page.text, page.text


def check_findings(guise, run):
    guise.write("disguised/attack.json", json.dumps(
        {"attack": "regression", "level": 2, "verdict": "open", "energy": 0.97, "rule": "it shows"}))
    guise.write("disguised/broken.json", "{")
    out = guise.path("f.html")
    guise.json("report", run, "--out", out, "--sections", "summary,attacks")
    with open(out, encoding="utf-8") as file:
        page = Page(file.read())
    assert "open" in page.text and "energy 0.970" in page.text and "Regression" in page.text, page.text


def check_pdf(guise, run):
    files = []
    for name in ("a.pdf", "b.pdf"):
        guise.json("report", run, "--out", guise.path(name))
        with open(guise.path(name), "rb") as file:
            files.append(file.read())
    assert files[0].startswith(b"%PDF-") and b"/Type /Font" in files[0] and len(files[0]) > 10000
    assert files[0] == files[1], "the same input, the same file"


def main():
    guise = Guise()
    workbench = os.path.join(os.path.dirname(guise.program), "guise-workbench")
    run = run_folder(guise, "disguised", recipe=RECIPE, key_fingerprint="0123456789abcdef" * 2, key_path="/k/" + SECRET)
    if not os.access(workbench, os.X_OK):
        sentence = guise.error("ModuleMissing", 1, "report", run, "--out", guise.path("r.html"))
        assert "guise-workbench" in sentence and "GUISE_GUI=ON" in sentence, sentence
        guise.skip("guise-workbench is not built")
    plain = run_folder(guise, "plain", plain=True)
    check_errors(guise, run)
    check_html(guise, run, plain)
    check_findings(guise, run)
    check_pdf(guise, run)
    guise.close()


main()
