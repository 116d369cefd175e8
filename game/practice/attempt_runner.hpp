// The spine: level + pen samples -> attempt. Live window, headless practice, replay, level
// checks and tests all go through it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "level/level.hpp"
#include "pen/sample.hpp"
#include "practice/client_event.hpp"
#include "practice/stretch_event.hpp"
#include "record/attempt_file/attempt.hpp"
#include "skin/skin_surface.hpp"

namespace practice {

// Where the attempt is written down as it happens. The runner hands over everything in order.
class AttemptLog {
public:
    virtual ~AttemptLog() = default;
    virtual void add(const pen::Sample& sample) = 0;
    virtual void add(const scoring::Dot& dot) = 0;
    virtual void add(const record::Event& event) = 0;
    virtual void add(const record::StateMark& mark) = 0;
};

// Writes nothing down: for work that is played only to be looked at.
class NoLog : public AttemptLog {
public:
    void add(const pen::Sample&) override {}
    void add(const scoring::Dot&) override {}
    void add(const record::Event&) override {}
    void add(const record::StateMark&) override {}
};

class AttemptRunner {
public:
    // Level and log must outlive the runner.
    AttemptRunner(const level::Level& level, std::uint64_t skinSeed, AttemptLog& log);

    // Carries one sample through all stations: stream check, journal, skin, dot, zone, state
    // mark, and what the client makes of it. Returns nothing, or one sentence when the sample was refused (it
    // is then in no record). Samples after the level's time or dot limit are refused.
    [[nodiscard]] std::optional<std::string> take(const pen::Sample& sample);
    // The off hand sets its fingers; with none it lets go. At most skin::kMostStretchPoints, `tUs` not
    // before the last sample. Written down as an event and handed to the skin. Returns nothing, or one
    // sentence when it was refused (it is then in no record): the needle is in the skin, no hand could
    // pull so, or the level has ended.
    [[nodiscard]] std::optional<std::string> stretch(std::int64_t tUs,
                                                     const std::vector<skin::StretchPoint>& points);
    // Anything else beside the pen.
    void note(const record::Event& event);

    // True once a sample came after the level's time.
    [[nodiscard]] bool timeUp() const { return m_timeUp; }
    // True once the level's largest number of dots is made.
    [[nodiscard]] bool full() const;
    // How many samples it has taken.
    [[nodiscard]] std::size_t samples() const { return m_stream.accepted(); }
    [[nodiscard]] const std::vector<scoring::Dot>& dots() const { return m_dots; }
    [[nodiscard]] skin::NeedlePose needle() const { return m_skin->needle(); }
    // How the skin is held, and where on the sheet a dot is seen: for the picture.
    [[nodiscard]] const skin::SkinSurface& skin() const { return *m_skin; }
    [[nodiscard]] const char* physicsId() const { return m_skin->physicsId(); }

private:
    const level::Level& m_level;
    scoring::TargetField m_field;
    AttemptLog& m_log;
    pen::StreamCheck m_stream;
    std::unique_ptr<skin::SkinSurface> m_skin;
    std::vector<scoring::Dot> m_dots;
    ClientNotes m_client;
    std::int64_t m_lastUs = 0;  // of the newest sample
    bool m_timeUp = false;
};

// Hands the runner all stretches that come before its next sample, from `next` on, and moves `next`
// past them. Nothing, or why one was refused.
[[nodiscard]] std::optional<std::string> giveStretches(AttemptRunner& runner,
                                                       const std::vector<Stretch>& stretches,
                                                       std::size_t& next);

struct Ending {
    std::string why;       // a clause for the record; of a refusal a sentence that names sample or stretch
    bool refused = false;  // an illegal sample or stretch
};
// Feeds the runner all samples, and the stretches in their places, until they end, the level's time or
// dots do, or `goOn`, asked after every sample, says no.
[[nodiscard]] Ending playThrough(AttemptRunner& runner, const std::vector<pen::Sample>& samples,
                                 const std::vector<Stretch>& stretches,
                                 const std::function<bool()>& goOn = nullptr);

}  // namespace practice
