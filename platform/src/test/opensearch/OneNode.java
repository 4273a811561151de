import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One OpenSearch node on a port, in a folder, until its input ends: {@code java -cp … OneNode.java FOLDER PORT}. */
public class OneNode {
    public static void main(String[] arguments) throws Exception {
        var runner = new OpenSearchRunner();
        runner.onBuild((_, settings) -> {
            settings.put("http.port", arguments[1]);
            settings.put("transport.port", "0");
            settings.put("network.host", "127.0.0.1");
            settings.put("discovery.type", "single-node");
            settings.putList("discovery.seed_hosts", List.of());
        });
        runner.build(OpenSearchRunner.newConfigs().basePath(arguments[0]).numOfNode(1).clusterName("luoshi-test"));
        runner.ensureYellow();
        System.out.println("ready");
        while (System.in.read() >= 0) {}
        runner.close();
        System.exit(0);
    }
}
