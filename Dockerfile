# Relata alone, without a database of its own: docker-compose.yml puts a Neo4j beside it.
# Debian, not Alpine: the embedded engine is built for glibc.

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:20-bookworm-slim
WORKDIR /app
COPY package.json LICENSE ./
COPY cypher cypher
COPY samples samples
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
RUN mkdir -p .relata && chown node:node .relata
ENV NODE_ENV=production
# All addresses of the container, published on loopback only; browsers may come by these names.
ENV HOST=0.0.0.0
ENV ALLOWED_HOSTS=localhost,127.0.0.1
ENV PORT=4180
EXPOSE 4180
VOLUME /app/.relata
USER node
HEALTHCHECK --interval=10s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/api/ready').then((answer)=>process.exit(answer.ok?0:1),()=>process.exit(1))"]
CMD ["node", "dist/server/main.js"]
