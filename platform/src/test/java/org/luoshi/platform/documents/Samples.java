package org.luoshi.platform.documents;

import java.time.LocalDate;
import java.util.List;

/** Papers of an invented city, for looking at and measuring. */
final class Samples {
    static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    static final String SENTENCE = "请各承办单位在交办之日起三个月内研究办理并答复代表，涉及面广、办理难度大的，经同意可在六个月内答复，并将办理情况抄送人大常委会代表工作机构。";

    private Samples() {}

    static Paper formal() {
        Paper paper = Paper.formal(
                        "示例市人民代表大会常务委员会办公室", new DocumentNumber("示人办", 2026, 1), "关于交办示例市第十八届人民代表大会第五次会议代表建议、批评和意见的通知")
                .to("市政府办公厅", "市监察委员会", "市中级人民法院")
                .paragraph("现将代表建议交办，有关事项通知如下：")
                .heading(1, "办理要求")
                .heading(2, "办理期限");
        for (int i = 0; i < 8; i++) {
            paper = paper.paragraph(SENTENCE);
        }
        return paper.heading(2, "联系代表")
                .heading(3, "答复前应当与代表当面沟通")
                .heading(4, "沟通记录随答复一并报送")
                .heading(1, "交办清单")
                .with(new Block.Table(
                        List.of("编号", "标题", "主办单位"),
                        List.of(
                                List.of("2026-0001", "关于增设社区公园的建议", "市园林局"),
                                List.of("2026-0002", "关于<b>完善</b>公交线路 & 站点的建议", "市交通局"))))
                .attaching("交办清单", "答复格式")
                .signed("示例市人大常委会办公室", DAY)
                .noting("联系人：王芳")
                .copiedTo("市委办公室", "市政协办公室")
                .printedBy("示例市人大常委会办公室", DAY);
    }

    static Paper letter() {
        return Paper.letter("示例市园林局", new DocumentNumber("示园函", 2026, 7), "对市十八届人大五次会议第2026-0001号建议的答复")
                .to("李明代表")
                .paragraph("您提出的关于增设社区公园的建议收悉。" + SENTENCE)
                .paragraph("感谢您对园林工作的关心和支持。")
                .signed("示例市园林局", DAY)
                .copiedTo("市人大常委会代表工作机构");
    }
}
