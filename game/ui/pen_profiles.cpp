#include "ui/pen_profiles.hpp"

#include <algorithm>
#include <utility>

#include "record/store/settings.hpp"

namespace ui {

const pen::PenProfile* profileOf(const store::Settings& settings, const std::string& device) {
    const auto found = std::find_if(settings.pens.begin(), settings.pens.end(),
                                    [&](const pen::PenProfile& known) { return known.device == device; });
    return found == settings.pens.end() ? nullptr : &*found;
}

void keep(Session& session, pen::PenProfile profile) {
    auto& pens = session.services.settings->pens;
    std::erase_if(pens, [&](const pen::PenProfile& known) { return known.device == profile.device; });
    const bool says = calibrated(profile) || profile.tablet != pen::TabletArea{};
    if (says) pens.push_back(std::move(profile));
    session.saveSettings();
    if (session.pointer) session.pointer->use(pens);
}

std::string uncalibratedPen(const Session& session) {
    if (!session.pointer) return {};
    for (const PointerDevice& device : session.pointer->devices()) {
        if (!device.pen || !device.present) continue;
        const pen::PenProfile* known = profileOf(*session.services.settings, device.name);
        if (known == nullptr || !calibrated(*known)) return device.name;
    }
    return {};
}

}  // namespace ui
