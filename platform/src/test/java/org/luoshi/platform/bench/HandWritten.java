package org.luoshi.platform.bench;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The writes of one life and nothing else: the statements the use cases were heard to send, prepared once, one transaction
 * for each step, committed as durably. No reading, no rules, no hashing.
 */
final class HandWritten implements AutoCloseable {
    private final Connection connection;
    private final Map<String, List<WriteRecorder.Write>> steps;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();
    private int running;

    HandWritten(Connection connection, Map<String, List<WriteRecorder.Write>> steps) throws SQLException {
        this.connection = connection;
        this.steps = steps;
        connection.setAutoCommit(false);
        for (List<WriteRecorder.Write> step : steps.values()) {
            for (WriteRecorder.Write write : step) {
                if (!prepared.containsKey(write.sql())) {
                    prepared.put(write.sql(), connection.prepareStatement(write.sql()));
                }
            }
        }
    }

    int statements() {
        return steps.values().stream().mapToInt(List::size).sum();
    }

    /** One life under other names; each step's time goes to its own list. */
    void live(Words words, Map<String, Times> times) throws SQLException {
        for (Map.Entry<String, List<WriteRecorder.Write>> step : steps.entrySet()) {
            long began = System.nanoTime();
            for (WriteRecorder.Write write : step.getValue()) {
                PreparedStatement statement = prepared.get(write.sql());
                fill(statement, write, words);
                statement.execute();
                if (write.sql().contains("returning last")) {
                    running = first(statement);
                }
            }
            connection.commit();
            times.computeIfAbsent(step.getKey(), _ -> new Times()).add(System.nanoTime() - began);
        }
    }

    private void fill(PreparedStatement statement, WriteRecorder.Write write, Words words) throws SQLException {
        for (Map.Entry<Integer, WriteRecorder.Given> value : write.values().entrySet()) {
            List<Object> rest = value.getValue().rest();
            Object[] arguments = new Object[rest.size() + 1];
            arguments[0] = value.getKey();
            for (int n = 0; n < rest.size(); n++) {
                arguments[n + 1] = rest.get(n) instanceof Integer && write.sql().contains(Template.REGISTER)
                        ? running
                        : renamed(rest.get(n), words);
            }
            try {
                value.getValue().setter().invoke(statement, arguments);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(write.sql(), e);
            } catch (InvocationTargetException e) {
                throw new SQLException(write.sql(), e.getCause());
            }
        }
    }

    private static int first(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Object renamed(Object value, Words words) throws SQLException {
        return switch (value) {
            case null -> null;
            case String text -> words.in(text);
            case UUID id -> UUID.fromString(words.in(id.toString()));
            case WriteRecorder.Elements array -> connection.createArrayOf(array.type(), (Object[]) array.all());
            default -> value;
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
