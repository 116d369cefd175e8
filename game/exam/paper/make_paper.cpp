#include <algorithm>
#include <cassert>

#include "exam/paper/draft.hpp"
#include "exam/paper/paper_body.hpp"

namespace exam {

namespace {

using trust::Reason;

std::string hashOf(std::string_view bytes) { return crypto::hex(crypto::blake2b(bytes)); }

std::string_view viewOf(const crypto::Secret& secret) {
    return {reinterpret_cast<const char*>(secret.bytes().data()), secret.size()};
}

PublicPart publicOf(const PaperDraft& draft, const crypto::Secret& seed) {
    PublicPart part;
    assert(seed.size() == part.seed.size());
    std::copy_n(seed.bytes().begin(), part.seed.size(), part.seed.begin());
    for (const DraftStation& station : draft.stations) {
        auto& forms = part.stations.emplace_back();
        for (const level::Level& whole : station.forms) {
            level::Level open = publicLevel(whole, station.minutes);
            forms.push_back({open.hash, whole.hash, std::move(open)});
        }
    }
    return part;
}

HiddenPart hiddenOf(const PaperDraft& draft, const PublicPart& open,
                    const std::vector<std::vector<scoring::Ensemble>>& references) {
    HiddenPart part;
    part.nearCutSems = draft.nearCutSems;
    for (std::size_t s = 0; s < draft.stations.size(); ++s) {
        const DraftStation& station = draft.stations[s];
        HiddenStation& hidden = part.stations.emplace_back();
        for (std::size_t f = 0; f < station.forms.size(); ++f)
            hidden.forms.push_back({open.stations[s][f].hash, station.forms[f], references.at(s).at(f)});
        hidden.cuts = station.cuts;
        hidden.critical = station.critical;
    }
    return part;
}

Paper paperOf(const PaperDraft& draft, const PublicPart& open, const Authoring& with) {
    Paper paper;
    paper.id = draft.id;
    paper.title = draft.title;
    paper.edition = draft.edition;
    paper.specimen = draft.specimen;
    paper.rules = draft.rules;
    paper.seedCommitment = crypto::hex(crypto::blake2b(std::span<const std::byte>(open.seed)));
    paper.sealedTo = with.sealedTo;
    for (std::size_t s = 0; s < draft.stations.size(); ++s) {
        StationBrief brief{draft.stations[s].title, draft.stations[s].minutes, {}};
        for (const PublicPart::Form& form : open.stations[s]) brief.forms.push_back(form.hash);
        paper.stations.push_back(std::move(brief));
    }
    return paper;
}

}  // namespace

std::variant<trust::SignedFile, Reason> makePaper(
    const PaperDraft& draft, const std::vector<std::vector<scoring::Ensemble>>& references,
    const Authoring& with) {
    const PublicPart open = publicOf(draft, *with.seed);
    const std::string publicBytes = writePublic(open);
    const std::string hiddenBytes = writeHidden(hiddenOf(draft, open, references));
    PaperBody body;
    body.paper = paperOf(draft, open, with);
    body.paper.publicHash = hashOf(publicBytes);
    body.paper.hiddenHash = hashOf(hiddenBytes);
    auto release = crypto::wrap(viewOf(*with.releaseKey), with.releasePassphrase, with.cost);
    if (!release)
        return Reason{"paper-memory", "There is no memory to guard the paper with; close other programs."};
    body.release = std::move(*release);
    std::string hidden = crypto::seal(hiddenBytes, with.sealing);
    if (hidden.empty())
        return Reason{"paper-seal", "The academy's sealing key cannot be used; import it anew."};
    trust::SignedFile file;
    file.kind = trust::FileKind::paper;
    file.parts = {{kPaperPart, writeBody(body)},
                  {kPublicPart, crypto::lock(publicBytes, *with.releaseKey)},
                  {kHiddenPart, std::move(hidden)}};
    if (trust::bytesOf(file).size() > kMostPaperBytes)
        return Reason{"paper-large", "The paper's levels are too large to be sat from one file."};
    return file;
}

}  // namespace exam
