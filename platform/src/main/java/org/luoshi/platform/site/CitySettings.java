package org.luoshi.platform.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the city calls itself (城市名称).
 *
 * @param name in Chinese, {@code LUOSHI_CITY_NAME}
 * @param nameEn in English, {@code LUOSHI_CITY_NAMEEN}
 */
@ConfigurationProperties("luoshi.city")
public record CitySettings(
        @DefaultValue("示例市") String name,
        @DefaultValue("Shili") String nameEn) {
    String in(Lang lang) {
        return lang == Lang.ZH ? name : nameEn;
    }
}
