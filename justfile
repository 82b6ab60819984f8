# Lists what can be done.
default:
    @just --list

# Everything on SQLite with the simulator and a fictional branch.
run *args:
    dotnet run --project src/Bot -- {{args}}

# All tests.
test *args:
    ./test {{args}}

# Formats the code as CI checks it.
format:
    dotnet format

# Adds a migration to both databases.
migration name:
    dotnet tool restore
    dotnet ef migrations add {{name}} -p src/Bot -c SqliteDb -o Persistence/Migrations/Sqlite
    dotnet ef migrations add {{name}} -p src/Bot -c PostgresDb -o Persistence/Migrations/Postgres

# The program as it is deployed, into artifacts/.
publish:
    dotnet publish src/Bot -c Release -r linux-x64 -p:PublishReadyToRun=true -o artifacts/chibo

# What the README promises as figures.
bench *args:
    dotnet run -c Release --project bench -- {{args}}
