#include "level/checks/checks.hpp"

namespace level {

void checkClient(Checked& checked) {
    const Client& client = checked.level().client;
    if (checked.level().skin.model == SkinModel::flat && !client.passive())
        checked.error(
            "client-on-flat-skin", "skin.model",
            "flat skin has no physics, so a client who moves or has other skin changes nothing there",
            "Use model: layered, or take those keys out of the client.");
    if (client.hairInTheWay && client.hair.empty())
        checked.error("no-hair", "client.hair_in_the_way", "there is no hair that could be in the way",
                      "Add client.hair, or take hair_in_the_way out.");
}

}  // namespace level
