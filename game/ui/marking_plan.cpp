// Pictures of the marking desk for the gallery.
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "record/store/settings.hpp"
#include "ui/marking_list_screen.hpp"
#include "ui/marking_screen.hpp"
#include "ui/plans.hpp"

namespace ui {

namespace {

constexpr int kPatience = 60 * 60;  // frames to wait for something before giving up

template <typename Done>
void waitFor(Run& loop, Done done) {
    for (int i = 0; i < kPatience && loop.open() && !done(); ++i) loop.frame();
}

void saveList(Session& session, Run& loop) {
    auto listed = std::make_unique<MarkingListScreen>(session);
    const MarkingListScreen& list = *listed;
    loop.push(std::move(listed));
    for (int i = 0; i < 3; ++i) loop.frame();
    waitFor(loop, [&] { return list.complete(); });
}

// Half of it marked, with two comments.
void begin(const Session& session, DeskSheet& sheet) {
    sheet.give(3);
    if (!sheet.sheet().comments.empty()) return;
    for (const auto& [key, us] : {std::pair{"bank.spacing.1", 20'000'000}, {"bank.hairline.6", 60'000'000}})
        sheet.add(session.word(key), assessment::MomentPin{us}, us);
}

}  // namespace

bool saveMarkingPages(Session& session, Run& loop, const GalleryPlan& plan,
                      const std::function<bool(const char*)>& save) {
    if (plan.marker.empty()) return true;
    const std::string before = std::exchange(session.services.settings->person, plan.marker);
    saveList(session, loop);
    bool good = save("marking-list");
    session.services.settings->person = before;
    session.marker = store::Actor{plan.marker, false};
    auto made = std::make_unique<MarkingScreen>(session, OpenMarking{plan.assignment});
    MarkingScreen& desk = *made;
    loop.push(std::move(made));
    waitFor(loop, [&] { return desk.complete() || desk.stands(); });
    DeskSheet* const sheet = desk.sheet();
    if (sheet == nullptr) return false;
    begin(session, *sheet);
    desk.showAt(0.6);
    waitFor(loop, [&] { return desk.complete(); });
    good = save("marking") && good;
    desk.showBank(true);
    good = save("marking-bank") && good;
    desk.showBank(false);
    for (const int mark : {4, 3, 4, 3}) sheet->give(mark);
    desk.submit(session);
    waitFor(loop, [&] { return desk.told(); });
    return save("marking-done") && good;
}

}  // namespace ui
