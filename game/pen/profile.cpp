#include "pen/profile.hpp"

#include <algorithm>

#include "text/number.hpp"

namespace pen {

namespace {

constexpr double kLiftShare = 0.75;  // of the tip's pressure
constexpr double kLeastTip = 0.01;
constexpr double kAboveRest = 0.01;  // between what is read at rest and a touch
constexpr double kClearly = 0.02;    // by which a press must be harder than the one before
constexpr double kFirmest = 0.98;    // harder is the device's end: nothing would be left above it
constexpr std::size_t kMostKnots = 16;
constexpr std::size_t kMostName = 200;

bool isShare(double value) { return value >= 0.0 && value <= 1.0; }

bool rising(const std::vector<PressureKnot>& curve, double tip) {
    PressureKnot before{tip, 0.0};
    for (const PressureKnot& knot : curve) {
        if (!isShare(knot.raw) || !isShare(knot.force)) return false;
        if (knot.raw <= before.raw || knot.force <= before.force) return false;
        before = knot;
    }
    return true;
}

}  // namespace

bool calibrated(const PenProfile& profile) { return !profile.curve.empty() || profile.tip > 0.0; }

double forceOf(const PenProfile& profile, double raw) {
    const double asked = std::clamp(raw, 0.0, 1.0);
    if (!calibrated(profile)) return asked;
    PressureKnot before{profile.tip, 0.0};
    if (asked <= before.raw) return 0.0;
    for (const PressureKnot& knot : profile.curve) {
        if (asked <= knot.raw) {
            return before.force +
                   (knot.force - before.force) * (asked - before.raw) / (knot.raw - before.raw);
        }
        before = knot;
    }
    if (before.raw >= 1.0) return before.force;
    return before.force + (1.0 - before.force) * (asked - before.raw) / (1.0 - before.raw);
}

bool touches(const PenProfile& profile, double raw, bool before, bool driver) {
    if (profile.tip <= 0.0) return driver;
    return raw >= (before ? kLiftShare * profile.tip : profile.tip);
}

std::variant<PenProfile, std::string> profileFrom(const std::string& device, const Presses& presses) {
    PenProfile profile;
    profile.device = device;
    profile.tip = std::max(kLeastTip, presses.rest + kAboveRest);
    if (presses.light < profile.tip + kClearly)
        return "The light press is hardly more than the pen's own rest.";
    if (presses.working < presses.light + kClearly)
        return "The working press is not clearly harder than the light one.";
    if (presses.firm < presses.working + kClearly)
        return "The firm press is not clearly harder than the working one.";
    if (presses.firm > kFirmest)
        return "The firm press is at the end of what the pen can tell; press less hard.";
    profile.curve = {
        {presses.light, kLightForce}, {presses.working, kWorkingForce}, {presses.firm, kFirmForce}};
    return profile;
}

text::Json jsonOf(const PenProfile& profile) {
    text::Json curve = text::Json::array();
    for (const PressureKnot& knot : profile.curve) {
        text::Json pair = text::Json::array();
        pair.push(knot.raw).push(knot.force);
        curve.push(std::move(pair));
    }
    text::Json json = text::Json::object();
    json.set("device", profile.device).set("tip", profile.tip).set("curve", std::move(curve));
    json.set("grams_at_working", profile.gramsAtWorking);
    // Only what was chosen, so that a pen without a choice is written as ever.
    if (profile.tablet != TabletArea{}) json.set("tablet", jsonOf(profile.tablet));
    return json;
}

std::optional<PenProfile> readProfile(const text::Json& json) {
    const text::Json* device = json.find("device");
    const text::Json* tip = json.find("tip");
    const text::Json* curve = json.find("curve");
    if (!device || !device->string() || device->string()->size() > kMostName) return std::nullopt;
    if (!tip || !tip->number() || !isShare(*tip->number())) return std::nullopt;
    if (!curve || !curve->items() || curve->items()->size() > kMostKnots) return std::nullopt;
    PenProfile profile;
    profile.device = *device->string();
    profile.tip = *tip->number();
    for (const text::Json& pair : *curve->items()) {
        const auto* numbers = pair.items();
        if (!numbers || numbers->size() != 2 || !(*numbers)[0].number() || !(*numbers)[1].number())
            return std::nullopt;
        profile.curve.push_back({*(*numbers)[0].number(), *(*numbers)[1].number()});
    }
    if (!rising(profile.curve, profile.tip)) return std::nullopt;
    if (const text::Json* grams = json.find("grams_at_working")) profile.gramsAtWorking = grams->number();
    if (const text::Json* tablet = json.find("tablet")) {
        const auto area = readTabletArea(*tablet);
        if (!area) return std::nullopt;
        profile.tablet = *area;
    }
    return profile;
}

std::string describe(const PenProfile& profile) {
    if (!calibrated(profile)) return "linear";
    std::string text = "tip " + text::formatFixed(profile.tip, 4);
    for (const PressureKnot& knot : profile.curve) {
        text += ", " + text::formatFixed(knot.raw, 4) + " to " + text::formatFixed(knot.force, 4);
    }
    return text;
}

}  // namespace pen
