#include "ui/kit/canvas_picture.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <SFML/Graphics/RectangleShape.hpp>
#include <SFML/Graphics/Sprite.hpp>

#include "ui/kit/pixels.hpp"

namespace ui_kit {

namespace {

// The transform that takes a pixel of the picture of `from` to where it is under `to`.
sf::Transform between(const sheet::SheetView& from, const sheet::SheetView& to) {
    const auto moved = [&](double x, double y) { return to.toPixel(from.toSheet({x, y})); };
    const sheet::Pixel origin = moved(0, 0);
    const sheet::Pixel right = moved(1, 0);
    const sheet::Pixel down = moved(0, 1);
    const auto single = [](double value) { return static_cast<float>(value); };
    return {single(right.x - origin.x),
            single(down.x - origin.x),
            single(origin.x),
            single(right.y - origin.y),
            single(down.y - origin.y),
            single(origin.y),
            0.0F,
            0.0F,
            1.0F};
}

}  // namespace

void CanvasPicture::setView(const sheet::SheetView& view, picture::Overlays overlays) {
    m_wanted = view;
    m_canvas.setView(view, overlays);
}

// Where the shifted picture leaves the place's edge bare, the same edge stands for the skin beyond it.
void CanvasPicture::drawSharp(sf::RenderTarget& target, sf::RenderStates states, sf::Vector2i shift) const {
    const sf::Vector2i size(m_texture.getSize());
    const int x = std::clamp(shift.x, -size.x, size.x);
    const int y = std::clamp(shift.y, -size.y, size.y);
    const auto part = [&](const sf::IntRect& from, int toX, int toY) {
        if (from.width <= 0 || from.height <= 0) return;
        sf::Sprite sprite(m_texture, from);
        sprite.setPosition(static_cast<float>(toX), static_cast<float>(toY));
        target.draw(sprite, states);
    };
    const sf::IntRect column(x > 0 ? 0 : size.x + x, 0, std::abs(x), size.y);
    const sf::IntRect row(0, y > 0 ? 0 : size.y + y, size.x, std::abs(y));
    part(column, column.left, column.top);
    part(row, row.left, row.top);
    const sf::IntRect rest(std::max(0, -x), std::max(0, -y), size.x - std::abs(x), size.y - std::abs(y));
    part(rest, std::max(0, x), std::max(0, y));
}

void CanvasPicture::paintOver(PaintOver paint) {
    m_paint = std::move(paint);
    m_painted = false;
}

void CanvasPicture::uploadShown(const picture::Shown& shown) {
    const bool anew = shown.fresh || !std::exchange(m_painted, true);
    if (m_paint && (anew || !shown.dirty.empty())) {
        picture::Image over = *shown.image;
        m_paint(over, shown.view);
        upload(m_texture, over);
    } else if (anew) {
        upload(m_texture, *shown.image);
    } else if (!m_paint) {
        upload(m_texture, *shown.image, shown.dirty);
    }
}

void CanvasPicture::draw(sf::RenderTarget& target, const Rect& place, sf::Vector2i shift) {
    const picture::Shown shown = m_canvas.shown();
    if (shown.image == nullptr || shown.image->width <= 0) return;
    uploadShown(shown);
    sf::Transform transform;
    transform.translate(place.x, place.y);
    m_sharp = shown.sharp && shown.view == m_wanted;
    m_shift = shift;
    if (!m_sharp) {
        // Beyond the old picture's edge there is bare skin.
        sf::RectangleShape ground({place.width, place.height});
        const std::uint8_t* const corner = shown.image->at(shown.image->width / 2, shown.image->height - 1);
        ground.setFillColor({corner[0], corner[1], corner[2]});
        ground.setPosition(place.x, place.y);
        target.draw(ground);
        transform.translate(sf::Vector2f(shift));
        transform.combine(between(shown.view, m_wanted));
    }
    // Pixel on pixel there is nothing to smooth, and smoothing costs a software renderer twice.
    m_texture.setSmooth(!m_sharp);
    sf::RenderStates states(sf::BlendNone);
    states.transform = transform;
    if (m_sharp) {
        drawSharp(target, states, shift);
    } else {
        target.draw(sf::Sprite(m_texture), states);
    }
}

void CanvasPicture::drawAdded(sf::RenderTarget& target, const Rect& place, const std::vector<Rect>& covers) {
    const picture::Shown shown = m_canvas.added();
    if (shown.image == nullptr || shown.dirty.empty()) return;
    upload(m_texture, *shown.image, shown.dirty);
    const picture::PixelBox box = shown.dirty.clipped(shown.image->width, shown.image->height);
    const Rect part{place.x + static_cast<float>(box.left + m_shift.x),
                    place.y + static_cast<float>(box.top + m_shift.y),
                    static_cast<float>(box.right - box.left), static_cast<float>(box.bottom - box.top)};
    const auto covered = [&part](const Rect& cover) { return cover.meets(part); };
    const bool inside = part.x >= place.x && part.y >= place.y && part.right() <= place.right() &&
                        part.bottom() <= place.bottom();
    if (!m_sharp || !inside || std::any_of(covers.begin(), covers.end(), covered)) return;
    sf::Sprite fresh(m_texture, {box.left, box.top, box.right - box.left, box.bottom - box.top});
    fresh.setPosition(part.x, part.y);
    target.draw(fresh, sf::RenderStates(sf::BlendNone));
}

void NeedlePicture::dress(picture::WorkingHand hand, double scale) {
    if (m_dressed && m_dressed->first == hand && m_dressed->second == scale) return;
    m_dressed = {hand, scale};
    const picture::NeedleCursor cursor = picture::paintNeedleCursor(hand, scale);
    upload(m_pen, cursor.pen);
    upload(m_shadow, cursor.shadow);
    m_tip = {static_cast<float>(cursor.tip.x), static_cast<float>(cursor.tip.y)};
}

void NeedlePicture::draw(sf::RenderTarget& target, const Rect& canvas, sf::Vector2f at, float lift) {
    const sf::View whole = target.getView();
    const sf::Vector2f size = whole.getSize();
    sf::View clipped(sf::FloatRect(canvas.x, canvas.y, canvas.width, canvas.height));
    clipped.setViewport(
        {canvas.x / size.x, canvas.y / size.y, canvas.width / size.x, canvas.height / size.y});
    target.setView(clipped);
    sf::Sprite shadow(m_shadow);
    const float away = 14.0F * lift;
    shadow.setPosition(at - m_tip + sf::Vector2f(away, away * 0.6F));
    target.draw(shadow);
    sf::Sprite pen(m_pen);
    pen.setPosition(at - m_tip);
    target.draw(pen);
    target.setView(whole);
}

}  // namespace ui_kit
