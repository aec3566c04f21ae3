package dev.afterword.devstack.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.afterword.devstack.client.FeedbackClient;
import dev.afterword.devstack.crm.Crm;
import dev.afterword.devstack.mail.MailInbox;
import dev.afterword.devstack.server.PrivateFiles;
import dev.afterword.devstack.server.ServiceProcess;
import dev.afterword.devstack.server.ServiceProgram;
import dev.afterword.devstack.shop.Shop;
import dev.afterword.devstack.web.WebServer;

/** Everything running: the servers, the three services, the demo shop and its CRM. */
public final class Stack implements AutoCloseable {

    static final String FEEDBACK = "feedback-api";
    static final String SURVEY = "survey-service";
    static final String SCORING = "scoring-service";
    private static final List<String> SERVICES = List.of(FEEDBACK, SURVEY, SCORING);

    /**
     * A machine that is busy with other things takes minutes; a service that cannot start ends again and again, which is told
     * sooner.
     */
    private static final Duration READY_WITHIN = Duration.ofSeconds(600);

    private final StackOptions options;
    private final Steps steps;
    private final Closing closing = new Closing();
    private final List<ServiceProcess> services = new CopyOnWriteArrayList<>();
    private final DataDirectory data;
    private final StackPorts ports;
    private Servers servers;
    private StackDescription description;
    private MailInbox mails;

    private Stack(StackOptions options, DataDirectory data, StackPorts ports, Steps steps) {
        this.options = options;
        this.data = data;
        this.ports = ports;
        this.steps = steps;
        closing.add("the data directory", data);
    }

    /** Takes hold of the data directory and the ports; starts nothing yet. */
    public static Stack prepare(StackOptions options, Steps steps) throws IOException {
        var data = DataDirectory.hold(options.data());
        try {
            stopOrphans(options, data, steps);
            return new Stack(options, data, options.ports().chosen(), steps);
        } catch (IOException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static void stopOrphans(StackOptions options, DataDirectory data, Steps steps) throws IOException {
        for (String service : SERVICES) {
            if (ServiceProcess.stopOrphan(data.pidFile(service), jar(options, service))) {
                steps.say("stopped the " + service + " that a killed launcher had left running");
            }
        }
    }

    private static Path jar(StackOptions options, String service) {
        return options.home().toAbsolutePath().resolve(service).resolve("target/quarkus-app/quarkus-run.jar").normalize();
    }

    /** Returns when all services say that they can serve. When it fails, what had been started is left for {@link #close}. */
    public void start() throws Exception {
        startServices(startAround());
        steps.run("demo team", () -> {
            new DemoTeam(new FeedbackClient(description.feedbackUrl(), description.key())).promise();
            return null;
        });
        description.write(data.root());
        closing.add("its description", () -> StackDescription.remove(data.root()));
    }

    /**
     * Starts everything but the services, for who runs these in another way than one process each.
     *
     * @return how to run each; its settings are written
     */
    public List<ServiceProgram> startAround() throws Exception {
        LauncherLog.writeTo(data.log("launcher"));
        var secrets = Secrets.keptIn(data.root());
        var programs = programs();
        servers = Servers.start(options, data, secrets, steps);
        closing.add("the servers", servers);
        description = new StackDescription(StackPorts.url(ports.feedback()), StackPorts.url(ports.survey()),
                StackPorts.url(ports.scoring()), StackPorts.url(ports.web()), servers.broker().url(), secrets.apiKey(),
                ProcessHandle.current().pid());
        startWeb();
        writeSettings(secrets);
        return programs;
    }

    private void startWeb() throws Exception {
        var crm = Crm.start(servers.postgres(), options.databasePrefix() + Servers.CRM_DATABASE, servers.broker());
        closing.add("the CRM", crm);
        var web = new WebServer(ports.web(), description.surveyUrl() + " " + description.feedbackUrl());
        crm.addTo(web);
        mails = MailInbox.start();
        closing.add("the mail inbox", mails);
        mails.addTo(web);
        new Shop(new FeedbackClient(description.feedbackUrl(), description.key()), description.surveyUrl(),
                description.feedbackUrl()).addTo(web);
        web.start();
        closing.add("the web pages", web);
    }

    private List<ServiceProgram> programs() throws IOException {
        return List.of(program(FEEDBACK, ports.feedback()), program(SURVEY, ports.survey()),
                program(SCORING, ports.scoring()));
    }

    private ServiceProgram program(String name, int port) throws IOException {
        return new ServiceProgram(name, jar(options, name), port, data.settings(name), data.log(name), data.pidFile(name),
                options.wiring().environment(name));
    }

    private void writeSettings(Secrets secrets) throws IOException {
        PrivateFiles.write(data.settings(FEEDBACK), settings(FEEDBACK, secrets).feedbackApi());
        PrivateFiles.write(data.settings(SURVEY), settings(SURVEY, secrets).surveyService());
        PrivateFiles.write(data.settings(SCORING), settings(SCORING, secrets).scoringService());
    }

    private void startServices(List<ServiceProgram> programs) throws Exception {
        closing.add("the services", this::stopServices);
        for (ServiceProgram program : programs) {
            services.add(ServiceProcess.start(program, steps::say));
        }
        for (ServiceProcess service : services) {
            steps.run(service.name(), () -> {
                service.awaitReady(READY_WITHIN);
                return null;
            });
        }
    }

    private ServiceSettings settings(String service, Secrets secrets) throws IOException {
        return new ServiceSettings(options.wiring().postgres(service, servers.postgres()),
                options.wiring().broker(service, servers.broker()), secrets, ports, mails.port(), options.databasePrefix(),
                options.serviceSettings());
    }

    private void stopServices() {
        services.parallelStream().forEach(ServiceProcess::close);
    }

    public StackDescription description() {
        return description;
    }

    /** All three. */
    public List<ServiceProcess> services() {
        return List.copyOf(services);
    }

    /** One of the three services by its name. */
    public ServiceProcess service(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst()
                .orElseThrow(() -> new NoSuchElementException(name));
    }

    /** Stops everything in order: who stores before where it is stored. */
    @Override
    public void close() {
        closing.close();
    }
}
