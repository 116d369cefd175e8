// Puts the chosen areas into the X server's matrices and takes them out again: when the choice changes,
// when the reader ends, and after a crash at the next start. What the desktop had set stays below ours.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pen/device/slave_device.hpp"
#include "pen/device/x_devices.hpp"
#include "pen/profile.hpp"
#include "pen/tablet_notes.hpp"

namespace pen_device {

// All of it waits for the server's answers; one thread only.
class TabletMap {
public:
    // What the notebook says an earlier run left changed is this map's: the first apply() gives it back or
    // keeps it. Display and labels must outlive the map.
    TabletMap(_XDisplay* display, const Labels& labels, pen::TabletNotebook notebook);
    ~TabletMap() = default;
    TabletMap(const TabletMap&) = delete;
    TabletMap& operator=(const TabletMap&) = delete;

    void choose(std::vector<pen::PenProfile> profiles) { m_profiles = std::move(profiles); }
    // Makes the server's matrix what is chosen for the device, and says in device.tablet how it stands.
    void apply(SlaveDevice& device, ScreenSize screen);
    // Somebody changed the matrix: says so in device.tablet unless it was this map.
    void look(SlaveDevice& device) const;
    // Gives every device back to the desktop.
    void giveBack();

private:
    using Note = pen::TabletNote;
    [[nodiscard]] Note* noteOf(const SlaveDevice& device);
    [[nodiscard]] pen::TabletArea chosenFor(const SlaveDevice& device) const;
    // From the desktop's matrix to the chosen one, written down before it is done.
    [[nodiscard]] AreaState take(SlaveDevice& device, const pen::PlaceMatrix& before,
                                 const pen::PlaceMatrix& ours);
    // Back to the desktop's, if nobody else has set another one; the note goes.
    void restore(const Note& note);
    bool write();

    _XDisplay* m_display;
    const Labels& m_labels;
    pen::TabletNotebook m_notebook;
    std::vector<pen::PenProfile> m_profiles;
    std::vector<Note> m_notes;
};

}  // namespace pen_device
