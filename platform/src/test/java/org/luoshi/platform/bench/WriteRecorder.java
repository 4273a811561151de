package org.luoshi.platform.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hears which statements change something while it is told to. At all other times the application gets its connections as
 * they are, so that what is measured pays nothing for it.
 */
final class WriteRecorder implements BeanPostProcessor {
    private static final Pattern WRITE = Pattern.compile("\\b(insert into|update|delete from)\\b");

    private final Map<String, List<Write>> steps = new LinkedHashMap<>();
    private String step = "";

    /** A statement that changes something, and its values by place. */
    record Write(String sql, Map<Integer, Given> values) {}

    /** The setter that was used, and what it was given after the place. */
    record Given(Method setter, List<Object> rest) {}

    /** An SQL array, kept apart from its connection. */
    record Elements(String type, Object all) {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Heard(source) : bean;
    }

    /** Records while the act of this step runs, and forgets nothing of earlier ones. */
    void around(String name, Runnable act) {
        step = name;
        try {
            act.run();
        } finally {
            step = "";
        }
    }

    /** What was heard, by step. */
    Map<String, List<Write>> heard() {
        return steps;
    }

    private final class Heard extends DelegatingDataSource {
        Heard(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection raw = super.getConnection();
            return step.isEmpty() ? raw : listening(Connection.class, raw, connection(raw));
        }
    }

    private InvocationHandler connection(Connection raw) {
        return (_, method, arguments) -> {
            Object result = invoke(method, raw, arguments);
            return method.getName().equals("prepareStatement")
                    ? listening(PreparedStatement.class, result, statement((PreparedStatement) result, (String)
                            arguments[0]))
                    : result;
        };
    }

    private InvocationHandler statement(PreparedStatement raw, String sql) {
        Map<Integer, Given> values = new TreeMap<>();
        return (_, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer place) {
                values.put(place, new Given(method, kept(arguments)));
            }
            if (method.getName().startsWith("execute") && isWrite(sql)) {
                steps.computeIfAbsent(step, _ -> new ArrayList<>()).add(new Write(sql, new TreeMap<>(values)));
            }
            return invoke(method, raw, arguments);
        };
    }

    private static boolean isWrite(String sql) {
        return WRITE.matcher(sql.toLowerCase(Locale.ROOT)).find();
    }

    private static List<Object> kept(Object[] arguments) throws SQLException {
        Object[] rest = new Object[arguments.length - 1];
        for (int n = 0; n < rest.length; n++) {
            Object each = arguments[n + 1];
            rest[n] = each instanceof Array array ? new Elements(array.getBaseTypeName(), array.getArray()) : each;
        }
        return Arrays.asList(rest);
    }

    private static Object invoke(Method method, Object on, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T listening(Class<T> type, Object raw, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(raw.getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }
}
