#!/bin/bash
# Runs the tests inside QGIS in a tree of Debian trixie (QGIS 3.40), made by debootstrap when it is
# not there yet: scripts/test_in_trixie.sh [pytest arguments]. It needs root; the tree stays for the
# next run at $TRIXIE (out/trixie by default, 3 GB), with an environment of its own for the headless
# side that the tests compare with. What is committed is tested.
set -euo pipefail
cd "$(dirname "$0")/.."
tree=$(realpath -m "${TRIXIE:-out/trixie}")
mirror=${MIRROR:-http://deb.debian.org/debian}
inside() { chroot "$tree" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }

if [ ! -e "$tree/.ready" ]; then
	command -v debootstrap >/dev/null || apt-get install -y -qq --no-install-recommends debootstrap
	debootstrap --variant=minbase --include=ca-certificates trixie "$tree" "$mirror"
	# the chroot reaches the mirror as the machine does
	cp -L /etc/resolv.conf "$tree/etc/resolv.conf"
	cp -L /etc/ssl/certs/ca-certificates.crt "$tree/etc/ssl/certs/ca-certificates.crt"
	for proxy in /etc/apt/apt.conf.d/*proxy*; do if [ -e "$proxy" ]; then cp "$proxy" "$tree/etc/apt/apt.conf.d/"; fi; done
	inside apt-get update -qq
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
inside QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=1 bash -c \
	'cd /srv/growth_poles && python3 -m pytest -c tests/qgis/pytest.ini --confcutdir=tests tests/qgis "$@"' - "$@"
