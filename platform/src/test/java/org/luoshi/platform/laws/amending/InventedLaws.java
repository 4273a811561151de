package org.luoshi.platform.laws.amending;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.luoshi.platform.laws.ConfirmLaws;
import org.luoshi.platform.laws.Librarian;
import org.luoshi.platform.laws.PreviewLaws;
import org.luoshi.platform.laws.Progress;
import org.luoshi.platform.laws.intake.IncomingFile;

/** Invented regulations of a city that is only for tests, and a decision that amends three of them. */
final class InventedLaws {
    private InventedLaws() {}

    /** Three regulations whose titles carry {@code mark}. */
    static List<IncomingFile> three(String mark) {
        return List.of(law(mark, "灯会"), law(mark, "石阶"), law(mark, "渡口"));
    }

    static String title(String mark, String topic) {
        return "示例市" + mark + topic + "管理条例";
    }

    private static IncomingFile law(String mark, String topic) {
        String text = """
                %s

                （2019年3月5日示例市第八届人民代表大会常务委员会第十次会议通过　2019年4月1日公布　自2019年5月1日起施行）

                第一条　为了做好%s管理，制定本条例。

                第二条　市人民政府建设部门负责%s管理工作。

                第三条　开放时间由管理人公布。管理人每日巡查一次。

                第四条　违反本条例的，处一百元罚款。

                第五条　本条例自2019年5月1日起施行。
                """.formatted(title(mark, topic), topic, topic);
        return new IncomingFile(title(mark, topic) + ".txt", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Every instruction can be carried out. */
    static String decision(String mark) {
        return """
                示例市人民代表大会常务委员会关于修改《%s》等三部地方性法规的决定

                （2024年6月20日示例市第九届人民代表大会常务委员会第十五次会议通过）

                示例市第九届人民代表大会常务委员会第十五次会议决定，对下列地方性法规作出修改：

                一、对《%s》作出修改

                （一）将第二条中的“建设部门”修改为“文化和旅游部门”。

                （二）第三条增加一款，作为第二款：“遇有大风，应当停止开放。”

                二、对《%s》作出修改

                将第四条修改为：“违反本条例的，处二百元以上五百元以下罚款。”

                三、对《%s》作出修改

                删去第四条。

                本决定自2024年8月1日起施行。
                """.formatted(title(mark, "灯会"), title(mark, "灯会"), title(mark, "石阶"), title(mark, "渡口"));
    }

    /** For one law; the quoted words stand nowhere in it. */
    static String wrong(String mark) {
        return """
                示例市人民代表大会常务委员会关于修改《%s》的决定

                （2025年2月10日示例市第九届人民代表大会常务委员会第二十次会议通过）

                示例市第九届人民代表大会常务委员会第二十次会议决定对《%s》作如下修改：

                一、将第二条中的“水务部门”修改为“交通运输部门”。

                二、将第三条修改为：“开放时间由管理人公布并张贴。”
                """.formatted(title(mark, "石阶"), title(mark, "石阶"));
    }

    /** The same words as a word processor keeps them. */
    static byte[] docx(String words) throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            words.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    static void load(PreviewLaws preview, ConfirmLaws confirm, List<IncomingFile> files) {
        UUID id = ((PreviewLaws.Result.Begun) preview.begin(files, new Librarian())).id();
        preview.read(id, files, Progress.Listener.NONE);
        confirm.handle(new ConfirmLaws.Command(id, true), new Librarian(), Progress.Listener.NONE);
    }
}
