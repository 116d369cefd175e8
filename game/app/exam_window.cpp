#include "app/exam_window.hpp"

#include <cstdio>
#include <utility>

#include "app/device_pointer.hpp"
#include "app/exit_code.hpp"
#include "app/speech.hpp"
#include "exam/sitting/machine.hpp"
#include "record/store/instance_lock.hpp"
#include "record/store/log_file.hpp"
#include "record/store/settings.hpp"
#include "ui/exam_view/exam_window.hpp"
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

}  // namespace

int sitInWindow(const Desk& desk, exam_types::StationDesk& sitting) {
    // A crash must not leave on the disk what the candidate does or the examiner typed, and no debugger of
    // the same account may look in. Who is the system's administrator can do both all the same.
    if (const auto cannot = exam::hideProcess()) remark(*cannot);
    if (auto fault = store::makePlaces(desk.places)) return refuse(*fault);
    auto lock = store::InstanceLock::take(desk.places.lockFile);
    if (auto* fault = std::get_if<std::string>(&lock)) return refuse(*fault);
    auto words = readCatalogue(desk.installation);
    if (auto* fault = std::get_if<std::string>(&words)) return refuse(*fault);
    const auto loaded = store::loadSettings(desk.places.settingsFile);
    store::LogFile log(desk.places.logFile);
    watchForInterrupt();
    exam_ui::Services services;
    services.desk = &sitting;
    services.catalogue = std::get<text::Catalogue>(std::move(words));
    services.dark = loaded.settings.theme == store::Theme::dark;
    services.textScale = loaded.settings.textScale;
    services.pixelsPerMm = loaded.settings.pixelsPerMm;
    services.pens = loaded.settings.pens;
    services.clockUs = ui_kit::monotonicUs;
    services.stopAsked = interrupted;
    services.log = [&log](const std::string& line) {
        std::fprintf(stderr, "%s\n", line.c_str());
        log.write(line);
    };
    services.openPointer = [&](std::uint64_t xWindow) {
        return openDevicePointer(xWindow, desk.places.tabletFile, services.log);
    };
    return codeOf(exam_ui::run(services));
}

}  // namespace app
