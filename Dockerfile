# Torch Atlas in a container: `docker compose up` starts it beside Neo4j. Alone, it keeps an embedded store in /data.

FROM node:22-slim AS page
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json ./
COPY web ./web
COPY server/model ./server/model
RUN npm run build

FROM node:22-slim AS modules
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 ATLAS_DATA=/data
WORKDIR /app
COPY --from=modules /build/node_modules ./node_modules
COPY --from=page /build/dist ./dist
COPY package.json ./
COPY server ./server
COPY cypher ./cypher
COPY seed ./seed
# The code belongs to root: the process that serves can change its data and nothing else.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "server/main.ts"]
