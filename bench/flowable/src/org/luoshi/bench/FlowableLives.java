package org.luoshi.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Suggestions carried by Flowable's engine, as many as each line of the input says; each answers with a line of its
 * nanoseconds.
 *
 * <p>"suggestion": the bare way, with the engine's history at its usual level. "suggestion-with-duties": with a timer for each
 * reminder and each due day, the engine's full history and its own log of events, the nearest it has to clocks and journal.
 * Neither tells anybody, keeps a register, nor proves that its log was not altered.
 */
public final class FlowableLives {
    private static final List<String> STEPS =
            List.of("submit", "accept", "forward", "dispatch", "contact", "reply", "rate", "conclude");

    private final ProcessEngine engine;
    private final String process;

    private FlowableLives(ProcessEngine engine, String process) {
        this.engine = engine;
        this.process = process;
    }

    /**
     * Lives until the input ends.
     *
     * @param arguments address and user of the database, then the process
     */
    public static void main(String[] arguments) throws Exception {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(arguments[0]);
            pool.setUsername(arguments[1]);
            pool.setPassword(System.getenv("BENCH_PASSWORD"));
            pool.setMaximumPoolSize(10);
            StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
            configuration.setDataSource(pool);
            configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
            boolean duties = arguments[2].endsWith("duties");
            configuration.setHistoryLevel(duties ? HistoryLevel.FULL : HistoryLevel.AUDIT);
            configuration.setEnableDatabaseEventLogging(duties);
            configuration.setAsyncExecutorActivate(false);
            configuration.setDisableIdmEngine(true);
            configuration.setDisableEventRegistry(true);
            ProcessEngine engine = configuration.buildProcessEngine();
            engine.getRepositoryService()
                    .createDeployment()
                    .addClasspathResource(arguments[2] + ".bpmn20.xml")
                    .deploy();
            new FlowableLives(engine, arguments[2]).serve();
            engine.close();
        }
    }

    private void serve() throws Exception {
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            for (int n = Integer.parseInt(line.strip()); n > 0; n--) {
                long began = System.nanoTime();
                live();
                System.out.println(System.nanoTime() - began);
            }
        }
    }

    /** One suggestion, each step a transaction of its own: the task at hand is found, then completed with what it carries. */
    private void live() {
        String lead = UUID.randomUUID().toString();
        engine.getIdentityService().setAuthenticatedUserId(lead);
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        process,
                        UUID.randomUUID().toString(),
                        Map.of(
                                "title", "关于改造下穿通道积水点的建议",
                                "facts", "暴雨时积水半米，行人绕行两公里。",
                                "proposal", "请在汛前改造泵站。",
                                "leadName", "李一",
                                "delegation", "东岭代表团"))
                .getId();
        for (String step : STEPS) {
            String task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .taskDefinitionKey(step)
                    .singleResult()
                    .getId();
            engine.getTaskService().complete(task, carried(step));
        }
    }

    private static Map<String, Object> carried(String step) {
        return switch (step) {
            case "submit" -> Map.of("congress", "between");
            case "accept" -> Map.of("category", "水务");
            case "dispatch" -> Map.of("unit", "水务局", "due", inDays(90));
            case "contact" -> Map.of("way", "visit", "on", inDays(0), "heard", "希望雨季前完成");
            case "reply" -> Map.of("class", "A", "text", "泵站已经改造完成，通道不再积水。", "signer", "李四");
            case "rate" -> Map.of("attitude", "satisfied", "result", "satisfied");
            default -> Map.of();
        };
    }

    private static Date inDays(int days) {
        ZoneId city = ZoneId.of("Asia/Shanghai");
        return Date.from(LocalDate.now(city).plusDays(days).atStartOfDay(city).toInstant());
    }
}
