# survey-service. Built by k8s/images/build, which packages the application first.
ARG JRE=docker.io/library/eclipse-temurin:25.0.1_8-jre-noble

# Everything that does not change from build to build: the image that runs has the same JVM and the same files as the one that
# is trained, or its cache would not fit.
FROM ${JRE} AS application
RUN echo 'afterword:x:10001:10001::/nonexistent:/usr/sbin/nologin' >> /etc/passwd && mkdir /cache && chmod 777 /cache
WORKDIR /app
COPY k8s/images/jvm.options ./
COPY survey-service/target/quarkus-app/lib/ lib/
COPY survey-service/target/quarkus-app/quarkus-run.jar ./
COPY survey-service/target/quarkus-app/quarkus/ quarkus/
COPY survey-service/target/quarkus-app/app/ app/

# A trial run, on a PostgreSQL that lives as long as this step: what the JVM loads and links then, it will find ready.
FROM application AS trained
COPY dev-stack/target/dev-stack.jar /training/
COPY dev-stack/target/lib/ /training/lib/
ENV AFTERWORD_RABBITMQ_HOST=127.0.0.1 AFTERWORD_RABBITMQ_PORT=1 AFTERWORD_RABBITMQ_USERNAME=none AFTERWORD_RABBITMQ_PASSWORD=none \
    AFTERWORD_LINKS_SIGNING_KEY=1 \
    AFTERWORD_LINKS_KEYS__1_=dHJhaW5pbmctb25seS10cmFpbmluZy1vbmx5LXRyYWluaQ== \
    AFTERWORD_INTROSPECTION_SECRET=training-only-training-only-training \
    AFTERWORD_INTROSPECTION_URL=http://127.0.0.1:1/v1/introspect \
    AFTERWORD_SURVEY_BASE_URL=http://127.0.0.1:8082
USER 10001:10001
RUN ["java", "-cp", "/training/dev-stack.jar", "dev.afterword.devstack.train.TrainService", "http://127.0.0.1:8082", \
     "/q/health/live,/embed.js,/v1/surveys,/s/none,/assets/survey.css", "/cache/app.aot", \
     "@/app/jvm.options", "-jar", "/app/quarkus-run.jar"]

FROM application
ARG VERSION=dev
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Afterword survey-service" \
      org.opencontainers.image.description="Customers answer surveys here" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.base.name="eclipse-temurin:25-jre"
COPY --from=trained /cache/app.aot /cache/app.aot
# What it is made of, for whoever has to know whether a vulnerable library is in it.
COPY survey-service/target/bom.json /app/sbom.cdx.json
USER 10001:10001
EXPOSE 8082
# One arena: the JVM itself allocates little at a time, and what is free in one is not used by the others.
ENV MALLOC_ARENA_MAX=1
ENTRYPOINT ["java", "-XX:AOTCache=/cache/app.aot", "@/app/jvm.options", "-Djava.io.tmpdir=/tmp", "-jar", "/app/quarkus-run.jar"]
