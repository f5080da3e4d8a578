#!/bin/bash
# Runs the tests inside another QGIS, in a tree of Debian that debootstrap makes when it is not there
# yet: scripts/test_in_debian.sh SUITE [pytest arguments]. trixie has QGIS 3.40, sid the newest that
# Debian has (3.44 in November 2026). It needs root; the tree stays for the next run at $TREES/SUITE
# (out/SUITE by default, 3 GB), with an environment of its own for the headless side that the tests
# compare with. What is committed is tested.
set -euo pipefail
cd "$(dirname "$0")/.."
suite=$1; shift
tree=$(realpath -m "${TREES:-out}/$suite")
mirror=${MIRROR:-http://deb.debian.org/debian}
inside() { chroot "$tree" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }

if [ ! -e "$tree/.ready" ]; then
	command -v debootstrap >/dev/null || apt-get install -y -qq --no-install-recommends debootstrap
	[ -e "$tree/etc/apt" ] || debootstrap --variant=minbase --include=ca-certificates "$suite" "$tree" "$mirror"
	# the chroot reaches the mirror as the machine does, also where that is a copy of an older day
	cp -L /etc/resolv.conf "$tree/etc/resolv.conf"
	cp -L /etc/ssl/certs/ca-certificates.crt "$tree/etc/ssl/certs/ca-certificates.crt"
	for proxy in /etc/apt/apt.conf.d/*proxy*; do if [ -e "$proxy" ]; then cp "$proxy" "$tree/etc/apt/apt.conf.d/"; fi; done
	inside apt-get -o Acquire::Check-Valid-Until=false update -qq
	inside DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
		qgis python3-qgis qgis-providers python3-pytest python3-hypothesis python3-venv git \
		fonts-dejavu-core >/dev/null
	touch "$tree/.ready"
fi

mkdir -p "$tree/srv" "$tree/proc" "$tree/dev/shm"
rm -rf "$tree/srv/growth_poles"
git clone -q . "$tree/srv/growth_poles"
mountpoint -q "$tree/proc" || mount -t proc proc "$tree/proc"
trap 'umount "$tree/proc"' EXIT
# the headless side that the tests compare with
if [ ! -e "$tree/srv/venv/.ready" ]; then
	inside python3 -m venv /srv/venv
	inside PIP_CERT=/etc/ssl/certs/ca-certificates.crt /srv/venv/bin/pip -q install -e /srv/growth_poles odfpy
	touch "$tree/srv/venv/.ready"
fi
ln -sfn /srv/venv "$tree/srv/growth_poles/.venv"
inside python3 -c 'import sys; from qgis.core import Qgis; print("QGIS", Qgis.QGIS_VERSION, "Python", sys.version.split()[0])'
inside QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=1 bash -c \
	'cd /srv/growth_poles && python3 -m pytest -c tests/qgis/pytest.ini --confcutdir=tests tests/qgis "$@"' - "$@"
