# Two stages: the first has the compiler, the second only what runs.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json tsconfig.build.json ./
COPY scripts/prepare.mjs scripts/
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/bin bin
COPY --from=build /app/migrations migrations
# The inbox is written to by whoever drops files; the data folder only without DATABASE_URL.
RUN mkdir -p /inbox /app/.winnow && chown node:node /inbox /app/.winnow
USER node
VOLUME ["/inbox"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["bin/winnow"]
CMD ["up"]
