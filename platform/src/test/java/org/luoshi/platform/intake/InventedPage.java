package org.luoshi.platform.intake;

/** A page of a paper that was never printed, about cities that do not exist. */
public final class InventedPage {
    private InventedPage() {}

    /** With an organisation of the test's own and a session nobody else holds. */
    public static String of(String unit, String ordinal) {
        return """
            示例日报 2026年5月9日 第1版

            # 示例云溪一体化发展座谈会召开

            本报讯（记者 石砚）5月8日，示例云溪一体化发展座谈会在示例市召开。示例市委书记沈岑主持并讲话，云溪市委书记陆砚讲话。

            会议商定，%1$s教育局9月30日前完成两市职业学校学分互认。两市每年推进一批项目、解决一批问题，合作事项列入清单管理。

            ## 市十五届人大常委会举行第%2$s次会议

            本报讯 5月8日，市十五届人大常委会举行第%2$s次会议。市人大常委会主任顾川，副主任、秘书长及委员出席。市政府、市监察委员会有关负责同志列席。

            会议听取市人民政府关于2025年度雷屯灾害防御工作情况的报告；听取和审议市人民政府关于职业教育发展情况的报告；书面审议市人民政府关于2025年度国有资产管理情况的报告。经表决，会议通过关于批准2026年市本级预算调整方案的决议。

            唐禾在东岭区调研城市更新工作时强调

            ## 办好民生实事 补齐城市短板

            本报讯（记者 石砚）5月7日，市委副书记、市长唐禾深入东岭区，调研老旧小区改造和便民服务工作。

            在槐荫小区，唐禾察看加装电梯进度，要求%1$s教育局6月20日前完成剩余12部电梯的安装验收。

            在东岭农贸市场，唐禾了解食品检测情况，指出要继续加强市场管理。今年东岭区计划改造老旧小区36个。
            """.formatted(unit, ordinal);
    }
}
