# One file for both programs: docker build --build-arg PROJECT=Silo .
FROM node:22 AS faces
WORKDIR /source/Faces
COPY Faces/package.json Faces/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY Faces .
RUN node build.mjs

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG PROJECT=Gateway
# Adds Microsoft.Orleans.Persistence.AzureStorage, where the registry has it.
ARG AZURE_STORAGE=false
WORKDIR /source
COPY . .
COPY --from=faces /source/Faces/dist Faces/dist
RUN dotnet publish ${PROJECT} -c Release -o /app -p:AzureStorage=${AZURE_STORAGE}

FROM mcr.microsoft.com/dotnet/aspnet:10.0
ARG PROJECT=Gateway
ENV PROGRAM=ContactCenter.${PROJECT}.dll \
    DOTNET_gcServer=1
WORKDIR /app
COPY --from=build /app .
# The embedded database of a gateway that runs alone; the cluster keeps nothing here.
RUN mkdir -p /data && chown ${APP_UID:-1654} /data
VOLUME /data
ENV ContactCenter__DataDirectory=/data
USER ${APP_UID:-1654}
EXPOSE 8080 11111 30000
ENTRYPOINT ["sh", "-c", "exec dotnet \"$PROGRAM\" --urls http://0.0.0.0:8080 \"$@\"", "--"]
