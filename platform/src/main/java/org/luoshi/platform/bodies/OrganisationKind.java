package org.luoshi.platform.bodies;

/** What an organisation is in the structure of a city. The titles stand in the message files. */
public enum OrganisationKind {
    /** 人民代表大会. */
    CONGRESS,
    /** 人大常委会. */
    STANDING_COMMITTEE,
    /** 专门委员会. */
    SPECIAL_COMMITTEE,
    /** 常委会工作机构, such as 代表工作委员会. */
    WORKING_BODY,
    /** 常委会办事机构, such as 办公厅. */
    ADMINISTRATIVE_OFFICE,
    /** 代表团. */
    DELEGATION,
    /** 人民政府. */
    GOVERNMENT,
    /** 政府办公厅. */
    GOVERNMENT_GENERAL_OFFICE,
    /** 政府工作部门. */
    BUREAU,
    /** 县（市、区）. */
    COUNTY,
    /** 监察委员会. */
    SUPERVISORY_COMMISSION,
    /** 人民法院. */
    COURT,
    /** 人民检察院. */
    PROCURATORATE,
    /** 群团组织. */
    MASS_ORGANIZATION,
    /** 其他单位: public institutions, enterprises, the garrison. */
    OTHER;

    public String messageKey() {
        return "bodies.kind." + name();
    }

    /** The organs whose posts a member of the standing committee may not hold. */
    boolean executiveOrJudicial() {
        return switch (this) {
            case GOVERNMENT, GOVERNMENT_GENERAL_OFFICE, BUREAU, COUNTY, SUPERVISORY_COMMISSION, COURT, PROCURATORATE ->
                true;
            case CONGRESS,
                    STANDING_COMMITTEE,
                    SPECIAL_COMMITTEE,
                    WORKING_BODY,
                    ADMINISTRATIVE_OFFICE,
                    DELEGATION,
                    MASS_ORGANIZATION,
                    OTHER -> false;
        };
    }
}
