/**
 * `photo` (公开用照片): the bytes of a photo → the bytes of a copy that tells nothing but the picture.
 *
 * <p>Serves 个人信息保护法 (2021) art. 28: where somebody was is sensitive, and is no part of what is made public. Owns no table
 * and publishes no event; it knows neither visits nor files. Read {@link org.luoshi.platform.visits.photo.PublicPhoto} first.
 */
@NullMarked
package org.luoshi.platform.visits.photo;

import org.jspecify.annotations.NullMarked;
