#!/usr/bin/env bash
# Fetches the packages of the peers into `target/peers`: pydantic and zod.
set -euo pipefail
cd "$(dirname "$0")/../.."
python3 -m venv target/peers/python
target/peers/python/bin/pip install --quiet pydantic==2.12.4
npm install --silent --no-save --prefix target/peers zod@4.1.12
