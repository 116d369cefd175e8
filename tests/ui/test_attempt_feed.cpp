// From window pixels to the record: what becomes a sample, and what does not.
#include <variant>

#include "field_level.hpp"
#include "record/attempt_file/journal.hpp"
#include "record/store/settings.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"
#include "ui/attempt_feed.hpp"

namespace {

// A field on a flat skin.
level::Level patch() {
    level::Level level = fieldLevel();
    level.id = "patch";
    level.hash = std::string(64, '0');
    level.scenario.criteria.depth = true;
    level.skin.model = level::SkinModel::flat;
    level.limits.minutes = 10;
    level.limits.maxDots = 100;
    return level;
}

class Bench {
public:
    explicit Bench(bool penRequired = false, const ui::AttemptPlan& asked = {}) : m_level(patch()) {
        m_level.tools.penRequired = penRequired;
        m_services.settings = &m_settings;
        m_services.log = [](const std::string&) {};
        m_services.build = "test";
        ui::AttemptPlan plan = asked;
        plan.folder = m_folder.path().string();
        plan.file = "a.attempt";
        m_feed.emplace(m_services, m_level, plan);
        m_view = sheet::fitted({{-20, -20}, {20, 20}}, 800, 800, 0);
    }

    ui::AttemptFeed& feed() { return *m_feed; }
    sheet::SheetView& view() { return m_view; }

    // A report at a place of the canvas.
    void report(double ms, double x, double y, bool contact, bool mayPress = true,
                std::optional<std::uint16_t> pressure = std::nullopt, std::uint8_t device = 0) {
        ui::PointerReport made;
        made.serverUs = 1'000'000'000 + static_cast<std::int64_t>(ms * 1000);
        made.arrivalUs = made.serverUs + 400;
        made.contact = contact;
        made.pressure = pressure;
        made.device = device;
        m_feed->take({made, {x, y}, mayPress}, m_view, nullptr);
    }

    // The same by a pen, with tilt; every device here is called "pen N".
    void pen(double ms, double x, std::optional<std::uint16_t> pressure, std::uint8_t device = 1,
             bool gone = false) {
        ui::PointerReport made;
        made.serverUs = 1'000'000'000 + static_cast<std::int64_t>(ms * 1000);
        made.arrivalUs = made.serverUs + 400;
        made.contact = pressure.value_or(0) > 0;
        made.pressure = pressure;
        made.tiltXCdeg = made.tiltYCdeg = 1200;
        made.device = device;
        made.gone = gone;
        m_feed->take({made, {x, 400}, true}, m_view, &m_source);
    }
    // Something changed; `turned`: pen 1's description did.
    void change(bool turned) {
        m_source.turned = turned;
        ++m_source.looked;
    }
    void eraser(double ms, double x, bool contact) {
        ui::PointerReport made;
        made.serverUs = 1'000'000'000 + static_cast<std::int64_t>(ms * 1000);
        made.contact = contact;
        made.pressure = contact ? 30000 : 0;
        made.device = 9;
        made.eraser = true;
        m_feed->take({made, {x, 400}, true}, m_view, &m_source);
    }

    record::Attempt finished() {
        REQUIRE_FALSE(m_feed->end(record::EndState::finished, "finished"));
        auto read = record::readAttempt(m_folder / "a.attempt");
        REQUIRE(std::holds_alternative<record::Attempt>(read));
        return std::get<record::Attempt>(std::move(read));
    }

private:
    struct Source : ui::PointerSource {
        void drain(std::vector<ui::PointerReport>&) override {}
        [[nodiscard]] std::vector<ui::PointerDevice> devices() const override {
            std::vector<ui::PointerDevice> all(3);
            for (std::size_t i = 0; i < all.size(); ++i) {
                all[i].name = "pen " + std::to_string(i);
                all[i].json = R"({"name":"pen )" + std::to_string(i) + "\"}";
                if (i == 1 && turned) all[i].json = R"({"name":"pen 1","turned":true})";
            }
            all[1].profile = {"pen 1", 0.02, {{0.15, 0.2}}, std::nullopt};
            return all;
        }
        [[nodiscard]] bool hasPressure() const override { return true; }
        [[nodiscard]] bool penPresent() const override { return true; }
        [[nodiscard]] std::uint64_t changes() const override { return looked; }
        void use(const std::vector<pen::PenProfile>&) override {}
        [[nodiscard]] std::string deviceName() const override { return {}; }

        bool turned = false;
        std::uint64_t looked = 0;
    };

    Source m_source;
    test_support::TempFolder m_folder;
    level::Level m_level;
    store::Settings m_settings;
    ui::Services m_services;
    std::optional<ui::AttemptFeed> m_feed;
    sheet::SheetView m_view;
};

}  // namespace

TEST_CASE("nothing is recorded before the first contact, which is time 0") {
    Bench bench;
    bench.report(0, 100, 100, false);
    bench.report(10, 110, 100, false);
    CHECK_FALSE(bench.feed().begun());
    bench.report(20, 400, 400, true);
    CHECK(bench.feed().begun());
    bench.report(270, 400, 400, false);
    const record::Attempt attempt = bench.finished();
    REQUIRE(attempt.samples.size() == 2);
    CHECK(attempt.samples[0].tUs == 0);
    CHECK(attempt.samples[1].tUs == 250'000);
    CHECK(*attempt.samples[1].arrivalUs == 250'400);
    CHECK(attempt.header.originMonotonicUs == 1'000'020'000);
    CHECK(attempt.header.input == record::InputKind::mouse);
    CHECK(attempt.header.depthSource == record::DepthSource::holdTime);
    CHECK(attempt.header.surface == record::Surface::window);
    CHECK(attempt.dots.size() == 1);
    CHECK(attempt.end == record::EndState::finished);
}

TEST_CASE("the view in force turns pixels into micrometres") {
    Bench bench;
    // 40 mm on 800 pixels: 20 pixels a mm, the middle is the origin, +y is up.
    bench.report(0, 400, 400, true);
    bench.report(200, 420, 380, false);
    bench.view() = bench.view().zoomed(2.0, {400, 400});
    bench.feed().noteView(bench.view());
    bench.report(300, 440, 400, false);
    const record::Attempt attempt = bench.finished();
    REQUIRE(attempt.samples.size() == 3);
    CHECK(attempt.samples[0].xUm == 0);
    CHECK(attempt.samples[1].xUm == 1000);
    CHECK(attempt.samples[1].yUm == 1000);
    CHECK(attempt.samples[2].xUm == 1000);
    std::size_t views = 0;
    for (const record::Event& event : attempt.events) views += event.kind == "view" ? 1U : 0U;
    CHECK(views == 2);
}

TEST_CASE("a press that begins beside the skin is no contact, wherever it is dragged") {
    Bench bench;
    bench.report(0, 400, 400, true, false);
    bench.report(50, 410, 400, true, true);
    CHECK_FALSE(bench.feed().begun());
    bench.report(100, 410, 400, false);
    bench.report(200, 410, 400, true);
    CHECK(bench.feed().begun());
    bench.report(400, 900, 400, true, false);  // dragged off the canvas: still in the skin
    CHECK(bench.feed().contact());
    bench.report(450, 900, 400, false, false);
    CHECK(bench.finished().dots.size() == 1);
}

TEST_CASE("the first contact's device decides; one of the other kind makes no dots") {
    Bench bench;
    bench.report(0, 400, 400, true, true, std::uint16_t{20000});
    bench.report(200, 400, 400, false, true, std::uint16_t{0});
    bench.report(300, 500, 400, true, true, std::nullopt, 1);
    bench.report(500, 500, 400, false, true, std::nullopt, 1);
    CHECK(bench.feed().refused() == ui::AttemptFeed::Refused::foreign);
    const record::Attempt attempt = bench.finished();
    CHECK(attempt.header.input == record::InputKind::pen);
    CHECK(attempt.header.depthSource == record::DepthSource::pressure);
    CHECK(attempt.samples.size() == 2);
    CHECK(attempt.dots.size() == 1);
}

TEST_CASE("while one device touches, another cannot break the touch") {
    Bench bench;
    bench.report(0, 400, 400, true, true, std::nullopt, 0);
    bench.report(100, 700, 700, false, true, std::nullopt, 1);
    CHECK(bench.feed().contact());
    bench.report(250, 400, 400, false, true, std::nullopt, 0);
    const record::Attempt attempt = bench.finished();
    CHECK(attempt.samples.size() == 2);
    CHECK(attempt.dots.size() == 1);
}

TEST_CASE("without a folder there is no attempt, and the reason is said") {
    store::Settings settings;
    ui::Services services;
    services.settings = &settings;
    services.log = [](const std::string&) {};
    const level::Level level = patch();
    ui::AttemptPlan plan;
    plan.folder = "/nowhere/at/all";
    ui::AttemptFeed feed(services, level, plan);
    ui::PointerReport report;
    report.serverUs = 1'000'000;
    report.contact = true;
    feed.take({report, {10, 10}, true}, sheet::fitted({{-1, -1}, {1, 1}}, 100, 100, 0), nullptr);
    CHECK_FALSE(feed.begun());
    REQUIRE(feed.trouble());
    CHECK(feed.trouble()->find("/nowhere/at/all") != std::string::npos);
}

TEST_CASE("the record knows the pen, its ranges and its calibration") {
    Bench bench;
    bench.pen(0, 400, 20000);
    bench.pen(100, 400, 0);
    const record::Attempt attempt = bench.finished();
    CHECK(attempt.header.deviceName == "pen 1");
    CHECK(attempt.header.pressureCurve == "tip 0.0200, 0.1500 to 0.2000");
    CHECK(attempt.header.timeSource == pen::TimeSource::server);
    CHECK(attempt.header.input == record::InputKind::pen);
    std::size_t described = 0;
    for (const record::Event& event : attempt.events) {
        if (event.kind != "device") continue;
        ++described;
        CHECK(event.json == R"({"index":1,"device":{"name":"pen 1"}})");
    }
    CHECK(described == 1);
}

TEST_CASE("a mouse that moves and clicks while the pen works is in no sample") {
    Bench bench;
    bench.report(0, 100, 100, true, false, std::nullopt, 0);  // held beside the skin all the while
    for (int i = 0; i < 50; ++i) {
        bench.pen(10 + 20 * i, 400, i % 5 < 3 ? 20000 : 0);
        bench.report(15 + 20 * i, 100 + i, 100, true, false, std::nullopt, 0);
        bench.report(17 + 20 * i, 300, 300, i % 2 == 0, true, std::nullopt, 4);
    }
    CHECK(bench.feed().refused() != ui::AttemptFeed::Refused::none);
    const record::Attempt attempt = bench.finished();
    CHECK(attempt.samples.size() == 50);
    for (const pen::Sample& sample : attempt.samples) CHECK(sample.device == 1);
    CHECK(attempt.dots.size() == 10);
}

TEST_CASE("two pens take turns; the second does not end the first one's touch") {
    Bench bench;
    bench.pen(0, 400, 20000, 1);
    bench.pen(50, 300, 20000, 2);
    bench.pen(60, 300, 0, 2);
    CHECK(bench.feed().contact());
    bench.pen(100, 400, 0, 1);
    bench.pen(150, 300, 20000, 2);
    bench.pen(250, 300, 0, 2);
    const record::Attempt attempt = bench.finished();
    REQUIRE(attempt.dots.size() == 2);
    CHECK(attempt.samples.size() == 4);
    CHECK(attempt.samples.front().device == 1);
    CHECK(attempt.samples.back().device == 2);
}

TEST_CASE("the eraser makes no dot and says so") {
    Bench bench;
    bench.eraser(0, 400, true);
    bench.eraser(100, 400, false);
    CHECK_FALSE(bench.feed().begun());
    CHECK(bench.feed().refused() == ui::AttemptFeed::Refused::eraser);
    bench.pen(200, 400, 20000);
    CHECK(bench.feed().refused() == ui::AttemptFeed::Refused::none);
}

TEST_CASE("a level that needs a pen is not begun by a mouse") {
    Bench bench(true);
    bench.report(0, 400, 400, true);
    bench.report(100, 400, 400, false);
    CHECK_FALSE(bench.feed().begun());
    CHECK(bench.feed().refused() == ui::AttemptFeed::Refused::needsPen);
    bench.pen(200, 400, 20000);
    CHECK(bench.feed().begun());
}

TEST_CASE("a pen that is taken away lifts, pauses the attempt and goes on when it is back") {
    Bench bench;
    bench.pen(0, 400, 20000);
    bench.pen(100, 410, 21000);
    bench.pen(100, 410, 0, 1, true);
    CHECK_FALSE(bench.feed().contact());
    CHECK(bench.feed().missingDevice() == "pen 1");
    CHECK(bench.feed().elapsed() == Approx(0.1).margin(0.001));
    bench.pen(5'000, 500, std::nullopt);  // no report of a pen: nothing
    bench.pen(20'100, 300, 0);
    CHECK(bench.feed().missingDevice().empty());
    bench.pen(20'200, 300, 20000);
    bench.pen(20'300, 300, 0);
    const record::Attempt attempt = bench.finished();
    REQUIRE(attempt.dots.size() == 2);
    REQUIRE(attempt.samples.size() == 6);
    CHECK(attempt.samples[2].tUs == 100'000);
    CHECK(attempt.samples[3].tUs == 100'000);
    CHECK(attempt.samples[4].tUs == 200'000);
    CHECK(attempt.samples[5].tUs == 300'000);
    CHECK(*attempt.samples[5].arrivalUs == 300'400);
    std::string kinds;
    for (const record::Event& event : attempt.events) kinds += event.kind + " ";
    CHECK(kinds == "view device device_gone pause device pen_health ");
}

TEST_CASE("another pen that is taken away disturbs nobody") {
    Bench bench;
    bench.pen(0, 400, 20000, 1);
    bench.pen(50, 400, 0, 2, true);
    CHECK(bench.feed().contact());
    CHECK(bench.feed().missingDevice().empty());
}

TEST_CASE("a tablet that is turned during an attempt is in the record again, another's change is not") {
    Bench bench;
    bench.pen(0, 400, 30'000);
    bench.pen(10, 401, 0);
    bench.change(false);
    bench.pen(20, 402, 0);
    bench.change(true);
    bench.pen(30, 403, 0);
    bench.pen(40, 404, 0);
    std::string described;
    for (const record::Event& event : bench.finished().events) {
        if (event.kind == "device") described += event.json + " ";
    }
    CHECK(described ==
          R"({"index":1,"device":{"name":"pen 1"}} {"index":1,"device":{"name":"pen 1","turned":true}} )");
}

TEST_CASE("a rest makes no dots, and its time is in no later sample") {
    Bench bench;
    CHECK_FALSE(bench.feed().rest(1'000'000'000, "key"));  // nothing has begun
    bench.report(0, 400, 400, true);
    CHECK_FALSE(bench.feed().rest(1'000'050'000, "key"));  // the needle is in the skin
    bench.report(100, 400, 400, false);
    REQUIRE(bench.feed().rest(1'000'200'700, "key"));
    CHECK_FALSE(bench.feed().rest(1'000'201'000, "focus"));
    CHECK(bench.feed().resting());
    CHECK(bench.feed().elapsed() == Approx(0.200));
    bench.report(300, 410, 410, true);
    bench.report(400, 410, 410, false);
    bench.report(500, 420, 420, true);  // held until it goes on: no landing
    bench.feed().goOn(1'000'700'000);
    CHECK_FALSE(bench.feed().resting());
    bench.report(710, 420, 420, true);
    bench.report(800, 420, 420, false);
    bench.report(900, 430, 430, true);
    bench.report(1000, 430, 430, false);
    const record::Attempt attempt = bench.finished();
    REQUIRE(attempt.dots.size() == 2);
    std::vector<std::int64_t> times;
    for (const pen::Sample& sample : attempt.samples) times.push_back(sample.tUs);
    CHECK(times == std::vector<std::int64_t>{0, 100'000, 210'000, 300'000, 400'000, 500'000});
    const auto event = std::find_if(attempt.events.begin(), attempt.events.end(),
                                    [](const record::Event& e) { return e.kind == "pause"; });
    REQUIRE(event != attempt.events.end());
    CHECK(event->json == R"({"us":500000,"by":"key"})");
    CHECK(event->tUs == 100'000);
}

TEST_CASE("a pen that is pulled out and comes back at rest costs nothing twice") {
    Bench bench;
    bench.pen(0, 400, 30000);
    bench.pen(100, 400, 0);
    REQUIRE(bench.feed().rest(1'000'200'000, "key"));
    bench.pen(300, 400, 0, 1, true);
    CHECK(bench.feed().missingDevice() == "pen 1");
    bench.pen(500, 400, 0);
    CHECK(bench.feed().missingDevice().empty());
    CHECK(bench.feed().elapsed() == Approx(0.200));
    bench.feed().goOn(1'001'200'000);
    bench.pen(1300, 400, 30000);
    bench.pen(1400, 400, 0);
    const record::Attempt attempt = bench.finished();
    REQUIRE(attempt.samples.size() >= 4);
    CHECK(attempt.samples.back().tUs == 400'000);

    Bench away;
    away.pen(0, 400, 30000);
    away.pen(100, 400, 0);
    away.pen(200, 400, 0, 1, true);  // gone first
    REQUIRE(away.feed().rest(1'000'400'000, "key"));
    away.feed().goOn(1'000'600'000);
    CHECK(away.feed().missingDevice() == "pen 1");
    away.pen(1200, 400, 30000);
    away.pen(1300, 400, 0);
    CHECK(away.finished().samples.back().tUs == 300'000);
}

TEST_CASE("a word said before the first touch is in the record, the newest of its kind") {
    Bench bench;
    bench.feed().note("aids", R"({"n":1})");
    bench.feed().note("aids", R"({"n":2})");
    bench.report(0, 400, 400, true);
    bench.report(100, 400, 400, false);
    bench.feed().note("aids", R"({"n":3})");
    std::vector<std::string> said;
    for (const record::Event& event : bench.finished().events) {
        if (event.kind == "aids") said.push_back(event.json);
    }
    CHECK(said == std::vector<std::string>{R"({"n":2})", R"({"n":3})"});
}

TEST_CASE("an attempt at a task says so in its header, and does not begin when its time has passed") {
    ui::AttemptPlan plan;
    plan.sitting = assessment::Sitting{std::string(32, '1'), {}, "Field"};
    plan.sitting->task.assignment = std::string(32, '2');
    plan.sitting->task.extraTime = 1.25;
    std::optional<std::string> why = "too late";
    plan.whyNot = [&] { return why; };
    Bench bench(false, plan);
    bench.report(0, 400, 400, true);
    CHECK_FALSE(bench.feed().begun());
    CHECK(bench.feed().trouble() == "too late");
    bench.report(100, 400, 400, false);
    why.reset();
    bench.report(200, 400, 400, true);
    REQUIRE(bench.feed().begun());
    CHECK_FALSE(bench.feed().trouble());
    bench.report(400, 400, 400, false);
    CHECK_FALSE(bench.feed().end(record::EndState::finished, "finished"));
    const auto read = record::readAttempt(bench.feed().path());
    const record::AttemptHeader& header = std::get<record::Attempt>(read).header;
    CHECK(header.kind == record::Kind::assessment);
    CHECK(header.pseudonym == std::string(32, '1'));
    CHECK(header.assignment == record::ForAssignment{std::string(32, '2'), 25});
}
