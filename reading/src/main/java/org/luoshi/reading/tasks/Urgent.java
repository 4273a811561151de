package org.luoshi.reading.tasks;

import java.util.regex.Pattern;

/** Whether a clause of a speech begins with a verb of doing: 建立, 加快, 解决 …, and not with 坚持, 围绕 or 依照. */
final class Urgent {
    private static final Pattern DOING = Pattern.compile(
            "^(?:[一二三四五六七]是|要|还要|也要|必须|应当?|进一步|切实|不断|持续|全面|加快|积极|主动|大力|着力|全力|认真|扎实|深入|深化|尽快|抓紧|每年|每月|年底前|及时|严格|联手|共同|合力|统筹|科学|以[^，]{2,8}|强化)*"
                    + "(建立|健全|完善|加快|推进|推动|推出|探索|制定|出台|开展|组织|建设|加强|提升|解决|争取|壮大|打破|做好|抓好|抓紧|优化|扩大|严控|防止|公开|联手|联合|打造|启动|疏通|整改|整治|清理|清理|培育|引进|招引|招商|化解|保障|办好|修订|编制|调整|明确|落实|严把|严格|公布|服务|帮助|协调|拓展|拓宽|延伸|深化|强化|实施|配齐|配强|压实|筹集|排查|消除|规范|提高|改善|增加|减少|降低|保护|修复|改造|完成|确保|做大|做强|做优|支持|用好|守住|共建|共享|互认|互通|深挖|深入挖掘|统筹|搭建|设立|组建|密切|加大|加密|倒排|摸清|摸排|梳理|严查|查处|拨付|兑现|细化|分解|夯实|筑牢|督促|跟踪|选派|开通|推广|简化|压缩|补齐|破解|畅通|打通|织密|配备)");

    private Urgent() {}

    static boolean isUrgent(String clause) {
        return DOING.matcher(clause).find();
    }
}
