package org.luoshi.lawtext.provision;

import java.util.List;

/**
 * One of an enumeration (项, 目): （一）; 1.; （1）; ①.
 *
 * @param number as counted, from 1
 * @param depth 1 for an item (项), 2 for a sub-item (目), and so on
 */
public record Item(Line line, ItemStyle style, int number, int depth, List<Node> children) implements Node {}
