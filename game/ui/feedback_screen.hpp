// Released work as its maker sees it: the picture with the places of the comments, marks with their words,
// score, comments with their moments; and the appeal.
#pragma once

#include <future>
#include <optional>
#include <string>
#include <vector>

#include <SFML/Graphics/Texture.hpp>

#include "assessment/feedback.hpp"
#include "picture/image.hpp"
#include "record/attempt_file/attempt.hpp"
#include "sheet/sheet_view.hpp"
#include "ui/kit/text_field.hpp"
#include "ui/screen.hpp"
#include "ui/seat.hpp"

namespace ui {

class FeedbackScreen final : public Screen {
public:
    FeedbackScreen(Session& session, OpenFeedback what);
    ~FeedbackScreen() override;
    [[nodiscard]] const char* name() const override { return "feedback"; }
    void take(Session& session, const sf::Event& event) override;
    void draw(Session& session) override;
    // All is there, the picture too; or there is a fault.
    [[nodiscard]] bool complete() const { return !m_fault.empty() || m_view.has_value(); }

private:
    struct Painted {
        picture::Image image{1, 1, {}};
        sheet::SheetView view;
        std::string levelTitle;
        std::string fault;
    };
    void askAgain(Session& session);
    void collect(Session& session);
    void paint(Session& session, int width, int height);
    void drawPicture(Session& session, const ui_kit::Rect& box);
    void drawBar(Session& session, const ui_kit::Rect& bar);
    void showAttempt(Session& session, std::size_t attempt);
    void beginAppeal();
    void send(Session& session);
    void openReplay(Session& session, std::int64_t fromUs);
    // The number of a comment, beside it and on the picture.
    static void drawNumber(const ui_kit::Kit& kit, ImVec2 at, std::size_t number);
    // Where a comment points at on the sheet, mm; absent: at a moment only.
    [[nodiscard]] static std::optional<scoring::Point> placeOf(const assessment::Comment& comment);
    // feedback_words.cpp: each returns the place below it.
    float drawWords(Session& session, float x, float y, float width);
    float drawVerdict(Session& session, float x, float y, float width) const;
    float drawMarks(Session& session, float x, float y, float width) const;
    float drawScore(Session& session, float x, float y, float width) const;
    float drawComments(Session& session, float x, float y, float width);
    float drawAppeals(Session& session, float x, float y, float width);
    float drawAppealForm(Session& session, float x, float y, float width);

    OpenFeedback m_what;
    std::size_t m_shown = 0;  // of its attempts
    RecordsQuestion<assessment::Feedback> m_question;
    std::optional<assessment::Feedback> m_feedback;
    std::future<Painted> m_painting;
    sf::Texture m_texture;
    std::optional<sheet::SheetView> m_view;  // of the picture on the texture
    std::string m_levelTitle;
    std::string m_fault;
    RecordsQuestion<bool> m_sending;
    Seat m_seat;  // marks are read, and a grade is contested, by the candidate alone
    bool m_asked = false;
    ui_kit::TextField m_reason;
    bool m_appeals = false;  // the reason is being typed
    bool m_seated = false;   // the reason's field has had the keyboard since
    std::string m_appealFault;
};

}  // namespace ui
