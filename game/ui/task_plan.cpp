// Pictures of the pages about tasks.
#include "ui/detour.hpp"
#include "ui/feedback_screen.hpp"
#include "ui/handed_in_screen.hpp"
#include "ui/plans.hpp"

namespace ui {

namespace {

constexpr int kPatience = 60 * 60;  // frames to wait for something before giving up

}  // namespace

bool saveTaskPages(Session& session, Run& loop, const GalleryPlan& plan, std::size_t level,
                   const std::function<bool(const char*)>& save) {
    if (plan.released.empty()) return true;
    constexpr std::int64_t kHandedIn = 1'782'000'000'000;  // ms since 1970
    constexpr std::int64_t kDue = kHandedIn + 259'200'000;
    auto detour = std::make_shared<Detour>();
    detour->kind = Detour::Kind::task;
    detour->levels = {session.services.levels[level]};
    detour->sitting = assessment::Sitting{{}, {}, "Hairlines A"};
    detour->sitting->task.allowed = 2;
    detour->sitting->task.due = kDue;
    loop.push(std::make_unique<HandedInScreen>(
        session, ShowHandedIn{level, {}, {std::move(detour), 0}, HandedInNow{kHandedIn, 1}}));
    bool good = save("handed-in");
    auto made = std::make_unique<FeedbackScreen>(session, OpenFeedback{"Hairlines A", {plan.released}});
    const FeedbackScreen& feedback = *made;
    loop.push(std::move(made));
    for (int i = 0; i < kPatience && loop.open() && !feedback.complete(); ++i) loop.frame();
    return save("feedback") && good;
}

}  // namespace ui
