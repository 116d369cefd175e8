#include "exam/sitting/pen_figures.hpp"

#include <algorithm>

namespace exam {

namespace {

using exam_types::PenDevice;
using exam_types::PenReport;

struct Measured {
    pen::ReportRate rate;
    std::size_t reports = 0;
    int touches = 0;
    bool contact = false;
    bool tilt = false;
    std::optional<double> least, most;

    void take(const PenReport& report) {
        ++reports;
        rate.take(report.tUs, report.x, report.y);
        if (report.contact && !contact) ++touches;
        contact = report.contact;
        tilt = tilt || report.tilt;
        if (!report.contact || !report.pressure) return;
        least = std::min(least.value_or(*report.pressure), *report.pressure);
        most = std::max(most.value_or(*report.pressure), *report.pressure);
    }
};

void add(std::vector<std::string>& names, const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

}  // namespace

PenFigures penFiguresOf(const std::vector<PenDevice>& devices, const std::vector<PenReport>& reports) {
    std::vector<Measured> measured(devices.size());
    for (const PenReport& report : reports) {
        if (report.device < measured.size()) measured[report.device].take(report);
    }
    PenFigures figures;
    std::vector<std::size_t> pens;
    for (std::size_t i = 0; i < devices.size(); ++i) {
        const PenDevice& device = devices[i];
        const bool reported = measured[i].reports > 0;
        if (device.pen && !device.synthetic) {
            if (reported) pens.push_back(i);
            if (!reported && device.present) add(figures.silent, device.name);
        } else if (reported) {
            add(device.synthetic ? figures.programs : figures.others, device.name);
        }
    }
    std::stable_sort(pens.begin(), pens.end(),
                     [&](std::size_t a, std::size_t b) { return measured[a].reports > measured[b].reports; });
    for (const std::size_t i : pens) add(figures.devices, devices[i].name);
    if (pens.empty()) return figures;
    const Measured& first = measured[pens.front()];
    figures.figures = first.rate.figures();
    figures.rate = figures.figures.rate;
    figures.touches = first.touches;
    figures.leastPressure = first.least;
    figures.mostPressure = first.most;
    figures.tilt = first.tilt;
    return figures;
}

}  // namespace exam
