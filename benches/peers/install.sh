#!/usr/bin/env bash
# Fetches the packages of the peers into `target/peers`: pydantic, zod, dinero, and DuckDB where
# there is a build of it for this machine.
set -euo pipefail
cd "$(dirname "$0")/../.."
python3 -m venv target/peers/python
target/peers/python/bin/pip install --quiet pydantic==2.12.4
npm install --silent --no-save --prefix target/peers zod@4.1.12 dinero.js@2.0.2
target/peers/python/bin/pip install --quiet duckdb==2.0.1 || echo 'no DuckDB here: bulk_duckdb.py is left out'
