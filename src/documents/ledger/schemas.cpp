// What does the document of a ledger consist of?
#include "documents/ledger/schemas.hpp"

#include <string_view>

namespace kith::documents {
namespace {

// Amounts of an account in pounds are text, those of one in minutes are numbers of another name.
constexpr std::string_view kLedger = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:ledger:1",
"title":"ledger/1","description":"what money and time moved, and where it stands",
"type":"object","additionalProperties":false,
"required":["kith","library","accounts","findings","chain"],"properties":{
"kith":{"const":"ledger/1"},"library":{"type":"string"},"as_at":{"$ref":"#/$defs/date"},
"accounts":{"type":"array","items":{"type":"object","additionalProperties":false,
"required":["account","kind","unit","statement"],"properties":{
"account":{"type":"string"},"kind":{"enum":["direct_payment","managed","client","pool","trial",
"timebank","framework","provider"]},"unit":{"enum":["pounds","minutes"]},
"received":{"$ref":"#/$defs/money"},"received_minutes":{"$ref":"#/$defs/minutes"},
"paid":{"$ref":"#/$defs/money"},"paid_minutes":{"$ref":"#/$defs/minutes"},
"posted":{"$ref":"#/$defs/money"},"posted_minutes":{"$ref":"#/$defs/minutes"},
"committed":{"$ref":"#/$defs/money"},"committed_minutes":{"$ref":"#/$defs/minutes"},
"free":{"$ref":"#/$defs/money"},"free_minutes":{"$ref":"#/$defs/minutes"},
"refused":{"$ref":"#/$defs/money"},"refused_minutes":{"$ref":"#/$defs/minutes"},
"interest":{"type":"object","additionalProperties":false,"required":["to","rate","first_day",
"last_day","exact","amount","rounding","credited","due"],"properties":{"to":{"type":"string"},
"rate":{"type":"string"},"first_day":{"$ref":"#/$defs/date"},"last_day":{"$ref":"#/$defs/date"},
"exact":{"type":"string"},"amount":{"$ref":"#/$defs/money"},"rounding":{"enum":["half_up 0.01",
"half_even 0.01","half_down 0.01","up 0.01","down 0.01"]},"credited":{"$ref":"#/$defs/money"},
"due":{"$ref":"#/$defs/money"}}},
"statement":{"type":"array","items":{"type":"object","additionalProperties":false,
"required":["entry","at","status","other_account"],"properties":{
"entry":{"type":"string"},"at":{"$ref":"#/$defs/date"},
"status":{"enum":["posted","committed","refused"]},"kind":{"type":"string"},
"other_account":{"type":"string"},
"amount":{"$ref":"#/$defs/money"},"amount_minutes":{"$ref":"#/$defs/minutes"},
"balance":{"$ref":"#/$defs/money"},"balance_minutes":{"$ref":"#/$defs/minutes"},
"action":{"type":"string"},"purpose":{"type":"string"},"reason_code":{"type":"string"},
"reverses":{"type":"string"}}}}}}},
"findings":{"type":"array","items":{"type":"object","required":["code","level","at"],
"properties":{"code":{"type":"string"},"level":{"enum":["note","warning"]},
"at":{"type":"string"}},"additionalProperties":{"type":"string"}}},
"chain":{"type":"object","additionalProperties":false,"required":["head","links"],"properties":{
"head":{"anyOf":[{"$ref":"#/$defs/hash"},{"type":"null"}]},
"links":{"type":"array","items":{"type":"object","additionalProperties":false,
"required":["entry","hash"],"properties":{"entry":{"type":"string"},
"hash":{"$ref":"#/$defs/hash"}}}}}}},
"$defs":{"date":{"type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
"hash":{"type":"string","pattern":"^[0-9a-f]{64}$"},
"money":{"type":"string","pattern":"^-?[0-9]+\\.[0-9]{2}$","x-unit":"GBP"},
"minutes":{"type":"integer","x-unit":"min"}}})";

}  // namespace

std::string ledger_schema() { return std::string{kLedger}; }

}  // namespace kith::documents
