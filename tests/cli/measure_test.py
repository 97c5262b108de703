# SPDX-License-Identifier: GPL-3.0-or-later
"""guise measure: figures, reasons for what is not there, and refusals."""
import math

from common import Guise, Random, write_npy


def main():
    guise = Guise()
    random = Random(3)
    a = [random.byte() // 2 for _ in range(3 * 20 * 20)]
    write_npy(guise.path("a.npy"), "|u1", (3, 1, 20, 20), a)
    write_npy(guise.path("b.npy"), "|u1", (3, 1, 20, 20), [v + 4 for v in a])
    write_npy(guise.path("f.npy"), "<f4", (3, 1, 20, 20), [-1.5 * v + 30 for v in a])
    write_npy(guise.path("small.npy"), "|u1", (3, 1, 10, 20), a[:600])
    write_npy(guise.path("wide.npy"), "<f8", (3, 1, 20, 20), a)
    write_npy(guise.path("nan.npy"), "<f4", (3, 1, 20, 20), [math.nan] + a[1:])

    told = guise.json("measure", guise.path("a.npy"), guise.path("b.npy"))
    assert abs(told["mse"] - 16.0) < 1e-9 and abs(told["psnr_db"] - 10 * math.log10(255**2 / 16)) < 1e-9, told
    assert 0 < told["ssim"] <= 1 and told["ssim_window"] == 11
    assert told["ms_ssim"] is None and told["ms_ssim_reason"]
    assert told["range"] == [min(a), max(a) + 4] and told["peak"] == 255 and told["images"] == 3
    equal = guise.json("measure", guise.path("a.npy"), guise.path("a.npy"))
    assert equal["mse"] == 0 and equal["psnr_db"] is None and equal["psnr_db_reason"], equal
    floats = guise.json("measure", guise.path("f.npy"), guise.path("a.npy"))
    assert floats["affine_fit"]["mse"] < 1e-6 < floats["display_mapped"]["mse"], floats
    guise.error("ShapeMismatch", 3, "measure", guise.path("a.npy"), guise.path("small.npy"))
    guise.error("BadData", 3, "measure", guise.path("a.npy"), guise.path("wide.npy"))
    guise.error("BadData", 3, "measure", guise.path("a.npy"), guise.path("nan.npy"))
    guise.error("FileNotFound", 3, "measure", guise.path("a.npy"), guise.path("absent.npy"))
    guise.close()


main()
