# One file for all programs: docker build --build-arg PROJECT=Gateway . (Silo, Proxy, Simulator)
FROM node:22 AS faces
WORKDIR /source/Faces
COPY Faces/package.json Faces/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY Faces .
RUN node build.mjs

# All programs at once: they share most of what is compiled, and images that are built side by side share this step.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# Adds Microsoft.Orleans.Persistence.AzureStorage, where the registry has it.
ARG AZURE_STORAGE=false
WORKDIR /source
COPY . .
COPY --from=faces /source/Faces/dist Faces/dist
RUN --mount=type=cache,target=/root/.nuget/packages \
    set -e; for project in Silo Gateway Proxy Simulator; do \
      dotnet publish "$project" -c Release -o "/app/$project" -p:AzureStorage=${AZURE_STORAGE}; \
    done

FROM mcr.microsoft.com/dotnet/aspnet:10.0
ARG PROJECT=Gateway
ENV PROGRAM=ContactCenter.${PROJECT}.dll \
    URLS=http://+:8080 \
    ASPNETCORE_HTTP_PORTS= \
    DOTNET_gcServer=1
WORKDIR /app
COPY --from=build /app/${PROJECT} .
# The embedded database of a gateway that runs alone; the cluster keeps nothing here.
RUN mkdir -p /data && chown ${APP_UID:-1654} /data
VOLUME /data
ENV ContactCenter__DataDirectory=/data
USER ${APP_UID:-1654}
EXPOSE 8080 11111 30000
ENTRYPOINT ["sh", "-c", "exec dotnet \"$PROGRAM\" \"$@\"", "--"]
