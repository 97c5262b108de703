#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian package build/guise_VERSION_ARCHITECTURE.deb and looks it over with lintian: without LibTorch, but
# with the module that opens it, so the learning engine must be there (packaging/bootstrap.sh). Usage: packaging/deb/build.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/versions.env
for tool in dpkg-buildpackage dh lintian; do
    command -v "$tool" >/dev/null || { echo "deb: $tool is missing: apt-get install dpkg-dev debhelper lintian" >&2; exit 1; }
done
place=build/deb-package # rebuilt each time; the compiled parts are kept in build/deb
mkdir -p build/logs
rm -rf "$place"
mkdir -p "$place/guise"
cp -r packaging/deb/debian "$place/guise/"
cat >"$place/guise/debian/changelog" <<TEXT
guise ($GUISE_VERSION) unstable; urgency=medium

  * What is new stands in /usr/share/doc/guise/changelog.gz.

 -- $(sed -n 's/^Maintainer: //p' packaging/deb/debian/control)  $(date -R -u -d "$GUISE_DATE")
TEXT
log=build/logs/deb-build.log
echo "deb: building (log in $log)"
{ cmake --preset deb && cmake --build --preset deb; } >"$log" 2>&1 ||
    { tail -n 40 "$log" >&2; echo "deb: the build failed; its log is $log" >&2; exit 1; }
(cd "$place/guise" && GUISE_SOURCE=$(cd ../../.. && pwd) SOURCE_DATE_EPOCH=$(date -u -d "$GUISE_DATE" +%s) \
    dpkg-buildpackage -b -us -uc --no-check-builddeps) >>"$log" 2>&1 ||
    { tail -n 40 "$log" >&2; echo "deb: the package was not made; its log is $log" >&2; exit 1; }
package=$(basename "$place"/guise_*.deb)
mv "$place/$package" build/
lintian --allow-root --fail-on error "build/$package"
echo "deb: build/$package"
