# Build
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Bot -c Release -r linux-x64 -p:PublishReadyToRun=true -o /app

# Run
FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends libicu-dev tzdata curl && rm -rf /var/lib/apt/lists/* \
    && useradd --system --home /var/lib/chibo --create-home chibo
COPY --from=build /app /opt/chibo
USER chibo
WORKDIR /var/lib/chibo
VOLUME /var/lib/chibo/data
ENV Urls=http://0.0.0.0:5080
EXPOSE 5080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD curl -fsS http://127.0.0.1:5080/health/ready || exit 1
ENTRYPOINT ["dotnet", "/opt/chibo/ChiBo.Bot.dll"]
