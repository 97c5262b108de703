#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws sample.png, the picture that the help's table of schemes disguises: 112 x 112, which blocks of 2, 4, 7, 8, 14, 16
# and 28 divide. Needs ImageMagick.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
convert -size 448x448 gradient:'#5aa0e8-#d8ecff' -seed 1 \
    -fill '#ffd94a' -draw 'circle 350,90 350,45' \
    -fill '#7a8aa8' -draw 'polygon 0,300 110,150 230,300' -fill '#8f9dba' -draw 'polygon 150,300 290,120 448,300' \
    -fill white -draw 'polygon 258,162 290,120 325,162 300,155 285,172 272,156' \
    -fill '#4d9a4a' -draw 'rectangle 0,290 448,448' -fill '#3d7f3c' -draw 'ellipse 90,460 220,110 0,360' \
    -fill '#c9774b' -draw 'rectangle 170,230 310,360' -fill '#8c2f2a' -draw 'polygon 150,235 240,155 330,235' \
    -fill '#5b3a26' -draw 'rectangle 220,290 258,360' -fill '#fff3c0' -draw 'rectangle 184,255 210,285' \
    -draw 'rectangle 270,255 296,285' -fill '#6b4a2f' -draw 'rectangle 368,270 384,360' \
    -fill '#2f6b33' -draw 'circle 376,245 376,195' \
    -fill '#26324a' -draw 'circle 90,330 90,312' -fill '#b03a5b' -draw 'polygon 66,410 90,345 114,410' \
    -filter Box -resize 112x112 -strip -define png:exclude-chunks=date,time PNG24:sample.png
