#include "pen/device/tablet_map.hpp"

#include <algorithm>
#include <utility>

#include "pen/device/x_matrix.hpp"

namespace pen_device {

namespace {

bool isWaylands(const std::string& name) { return name.starts_with("xwayland-"); }

}  // namespace

TabletMap::TabletMap(_XDisplay* display, const Labels& labels, pen::TabletNotebook notebook)
    : m_display(display), m_labels(labels), m_notebook(std::move(notebook)) {
    if (!m_notebook.found.empty()) m_notes = pen::readTabletNotes(m_notebook.found);
}

TabletMap::Note* TabletMap::noteOf(const SlaveDevice& device) {
    const auto found = std::find_if(m_notes.begin(), m_notes.end(), [&](const Note& note) {
        return note.serverId == device.id && note.device == device.name;
    });
    return found == m_notes.end() ? nullptr : &*found;
}

pen::TabletArea TabletMap::chosenFor(const SlaveDevice& device) const {
    const auto fits = [&](const pen::PenProfile& profile) {
        if (profile.device == device.name) return true;
        return device.kind == DeviceKind::eraser && ofOneTablet(profile.device, device.name);
    };
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(), fits);
    return found == m_profiles.end() ? pen::TabletArea{} : found->tablet;
}

bool TabletMap::write() { return m_notebook.write && m_notebook.write(pen::textOf(m_notes)); }

void TabletMap::apply(SlaveDevice& device, ScreenSize screen) {
    TabletUse& use = device.tablet;
    use = {};
    use.matrix = matrixOf(m_display, device.id, m_labels);
    if (!isTablet(device) || !use.matrix) return;
    const Note* note = noteOf(device);
    const bool isOurs = note != nullptr && note->ours == *use.matrix;
    const pen::PlaceMatrix before = isOurs ? note->before : *use.matrix;
    use.sizeMm = sizeOf(device);
    use.shape = use.sizeMm.value_or(
        pen::Extent{device.x.max - device.x.min + 1.0, device.y.max - device.y.min + 1.0});
    use.corner = pen::cornerOf(before, {screen.width, screen.height});
    use.reach = pen::reachOf(before, {screen.width, screen.height});
    use.used = pen::usedOf(chosenFor(device), use.shape, use.reach);
    const pen::PlaceMatrix ours = pen::asServerKeeps(pen::matrixOf(use.used, before));
    if (isWaylands(device.name)) {
        use.state = AreaState::wayland;
    } else if (isOurs && note->ours == ours) {
        use.state = AreaState::ours;
    } else {
        if (note != nullptr) restore(Note(*note));
        use.state = ours == before ? AreaState::desktop : take(device, before, ours);
    }
    use.matrix = matrixOf(m_display, device.id, m_labels);
    if (use.state != AreaState::ours) use.used = {};
}

AreaState TabletMap::take(SlaveDevice& device, const pen::PlaceMatrix& before, const pen::PlaceMatrix& ours) {
    m_notes.push_back({device.name, device.id, before, ours});
    if (write() && setMatrix(m_display, device.id, m_labels, ours) == ours) return AreaState::ours;
    m_notes.pop_back();
    write();
    return AreaState::refused;
}

void TabletMap::look(SlaveDevice& device) const {
    const auto now = matrixOf(m_display, device.id, m_labels);
    if (now == device.tablet.matrix) return;
    device.tablet.matrix = now;
    if (device.tablet.state == AreaState::ours) device.tablet.state = AreaState::overruled;
}

void TabletMap::restore(const Note& note) {
    if (isStillThere(m_display, note.serverId, note.device) &&
        matrixOf(m_display, note.serverId, m_labels) == note.ours) {
        setMatrix(m_display, note.serverId, m_labels, note.before);
    }
    std::erase(m_notes, note);
}

void TabletMap::giveBack() {
    if (m_notes.empty()) return;
    for (const Note& note : std::vector<Note>(m_notes)) restore(note);
    write();
}

}  // namespace pen_device
