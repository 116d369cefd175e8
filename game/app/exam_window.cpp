#include "app/exam_window.hpp"

#include <cstdio>
#include <memory>
#include <utility>

#include "app/device_pointer.hpp"
#include "app/exit_code.hpp"
#include "app/speech.hpp"
#include "exam/sitting/machine.hpp"
#include "record/store/instance_lock.hpp"
#include "record/store/log_file.hpp"
#include "record/store/settings.hpp"
#include "ui/exam_view/exam_window.hpp"
#include "ui/exam_view/pen_window.hpp"
#include "ui/kit/monotonic.hpp"

namespace app {

namespace {

int codeOf(exam_ui::Ended ended) {
    switch (ended) {
        case exam_ui::Ended::closed:
            return kGood;
        case exam_ui::Ended::stopped:
            return kNo;
        case exam_ui::Ended::left:
            remark("the sitting is open; stipple exam sit --resume goes on with it");
            return kNo;
        case exam_ui::Ended::noWindow:
            break;
    }
    return kWrongUse;
}

// What a window of an examination stands on; outlives it.
struct Ground {
    store::InstanceLock lock;
    store::LogFile log;
    std::optional<double> pixelsPerMm;
};

// Fills in what the services of both windows share, or says in a sentence what is in the way.
std::variant<std::unique_ptr<Ground>, std::string> groundFor(const Desk& desk,
                                                             exam_ui::Surroundings& services) {
    if (auto fault = store::makePlaces(desk.places)) return std::move(*fault);
    auto lock = store::InstanceLock::take(desk.places.lockFile);
    if (auto* fault = std::get_if<std::string>(&lock)) return std::move(*fault);
    auto words = readCatalogue(desk.installation);
    if (auto* fault = std::get_if<std::string>(&words)) return std::move(*fault);
    const auto loaded = store::loadSettings(desk.places.settingsFile);
    auto ground =
        std::unique_ptr<Ground>(new Ground{std::move(std::get<store::InstanceLock>(lock)),
                                           store::LogFile(desk.places.logFile), loaded.settings.pixelsPerMm});
    watchForInterrupt();
    services.catalogue = std::get<text::Catalogue>(std::move(words));
    services.dark = loaded.settings.theme == store::Theme::dark;
    services.textScale = loaded.settings.textScale;
    services.pens = loaded.settings.pens;
    services.clockUs = ui_kit::monotonicUs;
    services.stopAsked = interrupted;
    services.log = [&log = ground->log](const std::string& line) {
        std::fprintf(stderr, "%s\n", line.c_str());
        log.write(line);
    };
    services.openPointer = [&desk, say = services.log](std::uint64_t xWindow) {
        return openDevicePointer(xWindow, desk.places.tabletFile, say);
    };
    return ground;
}

}  // namespace

int sitInWindow(const Desk& desk, exam_types::StationDesk& sitting) {
    // A crash must not leave on the disk what the candidate does or the examiner typed, and no debugger of
    // the same account may look in. Who is the system's administrator can do both all the same.
    if (const auto cannot = exam::hideProcess()) remark(*cannot);
    exam_ui::Services services;
    const auto ground = groundFor(desk, services);
    if (const auto* fault = std::get_if<std::string>(&ground)) return refuse(*fault);
    services.desk = &sitting;
    services.pixelsPerMm = std::get<std::unique_ptr<Ground>>(ground)->pixelsPerMm;
    return codeOf(exam_ui::run(services));
}

std::variant<bool, std::string> lookAtPenInWindow(const Desk& desk, exam_types::PenDesk& pen) {
    exam_ui::PenServices services;
    const auto ground = groundFor(desk, services);
    if (const auto* fault = std::get_if<std::string>(&ground)) return *fault;
    services.desk = &pen;
    const exam_ui::PenLooked looked = exam_ui::lookAtPen(services);
    if (looked == exam_ui::PenLooked::left) return std::string("the look at the pen was broken off");
    return looked == exam_ui::PenLooked::seen;
}

}  // namespace app
