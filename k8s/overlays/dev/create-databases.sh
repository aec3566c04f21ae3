#!/bin/sh
# A database and a role of its own for each service; PostgreSQL's image runs this once, on an empty volume.
set -eu
for service in feedback_api survey_service scoring_service; do
    psql -v ON_ERROR_STOP=1 -v service="$service" -v password="$(printenv "${service}_password")" <<'SQL'
create role :"service" login password :'password';
create database :"service" owner :"service";
revoke connect on database :"service" from public;
SQL
done
