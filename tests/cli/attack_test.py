# SPDX-License-Identifier: GPL-3.0-or-later
"""guise attack on exported sets: figures, verdict words, reasons, recovered pictures, refusals."""
import array
import math
import os

from common import Guise, Random, read_npy, recipe, write_npy

COUNT, SIDE = 120, 16
MIXED = [{"mechanism": "noise", "level": 10}, {"mechanism": "rmt", "matrix": "orthogonal"}]
WORDS = ("open", "leaks", "not tried")


def smooth(guise, name):
    """Gentle waves. Returns the URI and the pixels."""
    random = Random(5)
    pixels = array.array("B")
    for _ in range(COUNT):
        waves = []
        for _ in range(8):
            angle, frequency = random.byte() / 255 * 2 * math.pi, 0.04 + 0.5 * (random.byte() / 255) ** 2
            waves.append((frequency * math.cos(angle), frequency * math.sin(angle), random.byte() / 40, 3 / (frequency + 0.1)))
        light = 90 + random.byte() / 4
        for y in range(SIDE):
            for x in range(SIDE):
                value = light + sum(high * math.cos(a * x + b * y + c) for a, b, c, high in waves)
                pixels.append(min(max(round(value), 0), 255))
    write_npy(guise.path(name + ".npy"), "|u1", (COUNT, 1, SIDE, SIDE), pixels)
    write_npy(guise.path(name + "_labels.npy"), "<i4", (COUNT,), [n % 4 for n in range(COUNT)])
    return f"npy:{guise.path(name)}.npy,{guise.path(name)}_labels.npy", pixels


def export(guise, uri, name, steps, *more):
    rules = guise.write(name + ".json", recipe([4, 4], steps))
    key = guise.path(name + ".gkey")
    guise.json("key", "new", "--recipe", rules, "--shape", f"1,{SIDE},{SIDE}", "--classes", 4, "--experiment-seed", 3,
               "--out", key)
    guise.json("disguise", uri, "--key", key, "--noise-seed", 3, "--resend",
               "--out", guise.path(name), *more)
    return guise.path(name)


def main():
    guise = Guise()
    uri, pixels = smooth(guise, "smooth")
    folder = export(guise, uri, "kept", MIXED, "--keep-order")

    told = guise.json("attack", "moments", folder, "--truth", uri, "--images", 100, "--out", guise.path("back"))
    assert told["attack"] == "moments" and told["level"] == 1 and told["tried"] is True, told
    assert told["energy"] > 0.95 and told["verdict"] == "open" and told["rule"], told
    assert told["psnr_db"] > 20 and 0 < told["ssim"] <= 1 and 0 <= told["confidence"] <= 1, told
    assert told["examiner_accuracy"] is None and told["examiner_accuracy_reason"], told
    assert told["judged_on"] == "unseen images" and told["images_judged"] == 20 and told["images"] == 100, told
    assert sorted(told["percentile_images"]) == ["10", "50", "90"], told
    back = read_npy(guise.path("back/images.npy"))
    assert back.shape == (COUNT, 1, SIDE, SIDE) and back.descr == "<f4", back.shape
    error = sum((a - b) ** 2 for a, b in zip(back.values, pixels)) / len(pixels)
    assert error < 200, error
    guise.error("FileExists", 1, "attack", "moments", folder, "--truth", uri, "--out", guise.path("back"))

    # A shuffled set is judged through its order map, which stays here.
    shuffled = export(guise, uri, "shuffled", MIXED)
    told = guise.json("attack", "moments", shuffled, "--truth", uri)
    assert told["energy"] > 0.95 and told["judged_on"] == "images it learned from", told
    guise.error("FileNotFound", 3, "attack", "moments", shuffled, "--truth", uri,
                env={"XDG_DATA_HOME": guise.path("elsewhere")})

    # What does not apply says why; every attack of the table has its row.
    permuted = export(guise, uri, "permuted", MIXED + [{"mechanism": "permute"}], "--keep-order")
    told = guise.json("attack", "moments", permuted, "--truth", uri)
    assert told["verdict"] == "not tried" and told["reason"] and told["energy"] is None and told["energy_reason"], told
    told = guise.json("attack", "all", folder, "--truth", uri, "--out", guise.path("best"))
    assert told["best"] == "moments" and told["verdict"] == "open" and told["level"] == 1, told
    assert os.path.exists(guise.path("best/images.npy"))
    assert [level["level"] for level in told["levels"]] == [1], told["levels"]
    both = guise.json("attack", "all", folder, "--truth", uri, "--pairs", 20)
    assert [level["level"] for level in both["levels"]] == [1, 2], both["levels"]
    for level in both["levels"]:
        assert level["best"] and level["verdict"] == "open" and level["rule"] and level["energy"] > 0.9, level
    assert both["best"] == both["levels"][1]["best"] and both["tried"] > both["levels"][0]["tried"], both
    names = [row["attack"] for row in told["attempts"]]
    assert "moments" in names and len(names) == len(set(names)), names
    for row in told["attempts"]:
        assert row["verdict"] in WORDS or row["verdict"].startswith("not opened by the "), row
        assert row["tried"] or row["reason"], row
    assert told["tried"] == sum(row["tried"] for row in told["attempts"]), told

    # Refusals: another truth, a folder that is none, a damaged set.
    few, _, _ = guise.images("few", 5, (1, SIDE, SIDE), 4)
    guise.error("ShapeMismatch", 3, "attack", "moments", folder, "--truth", few)
    guise.error("FileNotFound", 3, "attack", "moments", guise.path("nothing"), "--truth", uri)
    guise.error("WrongUse", 2, "attack", "no-such-attack", folder, "--truth", uri)
    write_npy(guise.path("kept/images.npy"), "<f4", (COUNT, 1, SIDE, SIDE), [math.nan] * len(pixels))
    guise.error("BadData", 3, "attack", "moments", folder, "--truth", uri)
    write_npy(guise.path("kept/images.npy"), "<f4", (1, 1, SIDE, SIDE), [0.0] * SIDE * SIDE)
    guise.error("ManifestInvalid", 3, "attack", "moments", folder, "--truth", uri)
    guise.close()


main()
