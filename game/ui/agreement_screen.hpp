// Agreement: of an assignment or of all of a class, criterion by criterion, how far its markers and the score
// agree; where a pass line would lie; and what pairs say of naturalness.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "assessment/agreements.hpp"
#include "ui/records_question.hpp"
#include "ui/screen.hpp"
#include "ui/seat.hpp"

namespace ui {

class AgreementScreen final : public Screen {
public:
    enum class Tab { spacing, depth, hairline, cleanness, global, passLine, naturalness };
    static constexpr std::size_t kTabs = 7;

    // `assignment`: its id; empty: the first one there is.
    AgreementScreen(Session& session, std::string assignment);
    [[nodiscard]] const char* name() const override { return "agreement"; }
    void feel(Session& session, const std::vector<PointerReport>& reports, bool covered) override;
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;
    // What is shown is there, or why it is not.
    [[nodiscard]] bool complete() const { return m_report || m_fault || m_seat.rests(); }
    void show(Tab tab) {
        m_tab = tab;
        m_toTop = true;
    }

private:
    // What can be looked at: a class, and one assignment of it or all.
    struct Entry {
        assessment::Class theClass;
        std::optional<assessment::Assignment> work;
    };
    struct Found {
        std::vector<Entry> entries;
        bool judges = false;  // pairs wait for whoever sits here
    };
    struct Column {
        float x = 0.0F, y = 0.0F, width = 0.0F;  // y moves down as panels are drawn
    };
    // Two columns of the table, or one and the score.
    struct Pair {
        const assessment::PairAgreement* figures = nullptr;
        std::string first, second;  // who
        assessment::Marks firstMarks, secondMarks;
    };

    void askEntries(Session& session);
    void askReport(Session& session);
    void collect(Session& session);
    void turnTo(Session& session, int step);
    void drawBar(Session& session, const ui_kit::Rect& bar);
    float drawChoice(Session& session, float x, float y, float width);
    float drawTabs(Session& session, float x, float y, float width);
    void drawPage(Session& session, const ui_kit::ProgressLayout& layout, float y);
    [[nodiscard]] std::string countLine(const Session& session) const;
    static void heading(const ui_kit::Kit& kit, Column& column, const std::string& text);
    static void note(const ui_kit::Kit& kit, Column& column, const std::string& text);
    // A figure as a ruler from `low` to `high`, or why there is none.
    static void figureRuler(Session& session, Column& column, const std::string& name,
                            const assessment::Estimate& estimate, double low, double high);
    // A name at the left, words at the right or below.
    static void line(const ui_kit::Kit& kit, Column& column, const std::string& name,
                     const std::string& words, bool quiet = false);
    [[nodiscard]] std::string nameOf(const Session& session, const std::string& person) const;
    // agreement_criterion.cpp
    void drawCriterion(Session& session, Column& left, Column& right);
    [[nodiscard]] std::vector<Pair> pairsOf(const Session& session,
                                            const assessment::CriterionAgreement& each) const;
    void drawPairs(Session& session, Column& column, const std::vector<Pair>& pairs, std::size_t looked);
    static void drawFigures(Session& session, Column& column, const assessment::CriterionAgreement& each,
                            const Pair& pair);
    // agreement_standings.cpp
    void drawMarkers(Session& session, Column& column, const assessment::CriterionAgreement& each) const;
    void drawMetrics(Session& session, Column& column, const assessment::CriterionAgreement& each) const;
    // agreement_cuts.cpp
    void drawBorderline(Session& session, Column& column) const;
    void drawGroups(Session& session, Column& column) const;
    // agreement_places.cpp
    void drawNaturalness(Session& session, Column& left, Column& right);
    void drawPlaces(Session& session, Column& column, const assessment::SeriesResult& pairs) const;
    void drawJudges(Session& session, Column& column, const assessment::SeriesResult& pairs) const;

    std::string m_wanted;  // assignment's id
    Seat m_seat;
    RecordsQuestion<Found> m_entriesQuestion;
    RecordsQuestion<assessment::AgreementReport> m_reportQuestion;
    std::vector<Entry> m_entries;
    std::size_t m_entry = 0;
    std::optional<assessment::AgreementReport> m_report;
    std::optional<std::string> m_fault;
    bool m_asked = false;   // for the entries
    bool m_judges = false;  // pairs wait for whoever sits here
    bool m_covered = false;
    Tab m_tab = Tab::spacing;
    std::optional<std::size_t> m_pair;  // of those shown; absent: the first that has figures
    float m_scroll = 0.0F;              // pixels asked for by a key
    bool m_toTop = false;               // another tab begins at its top
};

}  // namespace ui
