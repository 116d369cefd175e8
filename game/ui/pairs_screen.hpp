// Pairs: two pieces side by side as they look from where one talks to a person; the more natural one is
// chosen. Nothing says whose they are, what they scored or how others chose.
#pragma once

#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <SFML/Graphics/Texture.hpp>

#include "assessment/pair_judging.hpp"
#include "ui/kit/controls.hpp"
#include "ui/pair_painter.hpp"
#include "ui/records_question.hpp"
#include "ui/screen.hpp"
#include "ui/seat.hpp"

namespace ui {

class PairsScreen final : public Screen {
public:
    explicit PairsScreen(Session& session);
    ~PairsScreen() override;
    [[nodiscard]] const char* name() const override { return "pairs"; }
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;
    // The pair is seen sharp, or there is none to be seen.
    [[nodiscard]] bool complete() const { return m_seen || m_fault || m_finished || m_seat.rests(); }
    void showHealed(bool healed) { m_healed = healed; }

private:
    // The work whose pairs wait for this judge, and where its files are.
    struct Work {
        std::string title;                             // of the assignment
        std::optional<assessment::PairSeries> series;  // absent: nothing waits
        std::vector<std::string> paths;                // by piece; empty where it is not here
    };
    // What an act came to.
    struct Acted {
        assessment::PairSeries series;
    };

    void askWork(Session& session);
    void collect(Session& session);
    void settle(Session& session);
    void choose(Session& session, bool left);
    void takeBack(Session& session);
    [[nodiscard]] std::optional<std::size_t> pairNow() const;  // the pair
    void wantPictures(Session& session, const ui_kit::Rect& half);
    void drawBar(Session& session, const ui_kit::Rect& bar);
    void drawPair(Session& session, const ui_kit::Rect& page);
    void drawHalf(Session& session, const ui_kit::Rect& box, std::size_t side, std::size_t piece);
    // pairs_foot.cpp
    struct Foot {
        std::string away, note;  // the distance; how true the size is
        ui_kit::ButtonSpec left, right;
        std::array<ui_kit::ButtonSpec, 3> middle;
        float middleWide = 0.0F, noteHigh = 0.0F, height = 0.0F;  // px
        bool rows = false;                                        // two
        bool calibrated = false;
    };
    [[nodiscard]] Foot footOf(const Session& session, const ui_kit::Rect& page) const;
    void drawFoot(Session& session, const ui_kit::Rect& page, Foot foot);
    void drawWords(Session& session, const ui_kit::Rect& page);

    Seat m_seat;
    RecordsQuestion<Work> m_workQuestion;
    std::deque<RecordsQuestion<Acted>> m_acts;  // on their way to the log, in order
    std::string m_judge;                        // person's id
    std::optional<Work> m_work;
    std::unique_ptr<PairPainter> m_painter;
    std::optional<std::string> m_fault;
    bool m_asked = false;
    bool m_finished = false;  // no pair is left for this judge
    bool m_seen = false;
    bool m_healed = false;
    std::size_t m_distance = 1;  // of kTalkingDistancesCm
    struct Side {
        sf::Texture texture;
        std::shared_ptr<const picture::Image> image;  // that the texture holds
    };
    Side m_sides[2];
};

}  // namespace ui
