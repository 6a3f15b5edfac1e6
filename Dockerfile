# The bot as an image, for amd64 and arm64: docker build --tag service-health-bot .
#
# Each base can come from a mirror of your own: --build-arg NODE_IMAGE=… --build-arg RUNTIME_IMAGE=…
# What npm needs behind a proxy (an authority, a password), your NODE_IMAGE can bring in its npmrc: nothing of it stays.
# It is built by builders without BuildKit too, such as those of Azure Container Registry.

# The same Node.js that package.json brings for development.
ARG NODE_IMAGE=docker.io/library/node:24.21.0-trixie-slim
# The C and C++ libraries, certificates and time zones, and nothing else: no shell, no package manager.
ARG RUNTIME_IMAGE=gcr.io/distroless/cc-debian13:nonroot

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
# A registry of your own: --build-arg NPM_CONFIG_REGISTRY=…
ARG NPM_CONFIG_REGISTRY
# No package of production needs its install script.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
    && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.cts' -o -name '*.d.mts' \) -exec rm {} + \
    # Of the fonts for documents, the two weights that are used.
    && find node_modules/@expo-google-fonts -type f \( -name '*.png' -o -name '*.ttf' \) \
       ! -name '*_400Regular.ttf' ! -name '*_700Bold.ttf' -exec rm {} +
COPY . .
# Compiles all code once, so that each start is a third shorter; also what the bot loads only when it has something to sign.
# Node.js keeps a folder for each user, so it is done as the user that runs the bot later, with the same options. What is kept
# then belongs to root, as everything else.
RUN mkdir -p node_modules/.cache /kept/data && chown 65532 node_modules/.cache
USER 65532:65532
RUN ["node", "-r", "./src/compile-cache.cjs", "--max-semi-space-size=8", "--input-type=module", "--eval", \
     "await import('./src/main.ts'); await import('./bot/sdk/botbuilder/credentials.ts'); await import('@azure/msal-node');"]
RUN chmod -R a+rX node_modules/.cache

FROM ${RUNTIME_IMAGE}
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Service Health" \
      org.opencontainers.image.description="Tells Microsoft Teams about the health of Microsoft 365" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
# The record of what was seen. Mount a volume there that lasts, or name a database as DATABASE_URL (docs/record.md).
ENV NODE_ENV=production HISTORY_FILE=/data/history.sqlite
WORKDIR /app
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build --chown=0:0 /app ./
COPY --from=build --chown=65532:65532 /kept/ /
USER 65532:65532
# For Teams, and for programs with the role api.
EXPOSE 3978 3979
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["/usr/local/bin/node", "src/healthcheck.cjs"]
# Node.js itself is process 1, so it gets the signals. Other programs of the image: docker run … scripts/doctor/main.ts
ENTRYPOINT ["/usr/local/bin/node"]
CMD ["-r", "./src/node-version.cjs", "-r", "./src/compile-cache.cjs", "--max-semi-space-size=8", "src/main.ts"]
