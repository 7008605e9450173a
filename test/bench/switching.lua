-- wrk's part of `npm run bench -- switching`: asks each address in turn and holds every answer against both releases.
-- Arguments: the two marks, then `address|status in the one|status in the two` for each address.
local marks, asked = {}, {}
local threads = {}
local at = 0
counted = { wrong = 0, one = 0, two = 0 }
first = ""

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  marks = { args[1], args[2] }
  for i = 3, #args do
    local address, one, two = args[i]:match("^([^|]+)|(%d+)|(%d+)$")
    table.insert(asked, { address = address, one = tonumber(one), two = tonumber(two) })
  end
end

function request()
  at = at % #asked + 1
  return wrk.format("GET", asked[at].address, { ["Accept-Encoding"] = "identity" })
end

-- wrk does not say which question an answer is of: what must hold of every one is that its mark is one alone, and that its
-- status is one that some address has in the release of that mark.
local function allowed(status, release)
  for _, each in ipairs(asked) do
    if each[release] == status then return true end
  end
  return false
end

function response(status, headers, body)
  local one = body:find(marks[1], 1, true) ~= nil
  local two = body:find(marks[2], 1, true) ~= nil
  local release = one and "one" or two and "two" or nil
  local bare = status == 301 or status == 404
  if (one and two) or (release == nil and not bare) or (release ~= nil and not allowed(status, release)) then
    counted.wrong = counted.wrong + 1
    if first == "" then first = status .. " with " .. (one and "one " or "") .. (two and "two" or "") end
  elseif release ~= nil then
    counted[release] = counted[release] + 1
  end
end

function done(summary)
  local wrong, one, two, said = 0, 0, 0, ""
  for _, thread in ipairs(threads) do
    local of = thread:get("counted")
    wrong, one, two = wrong + of.wrong, one + of.one, two + of.two
    if said == "" then said = thread:get("first") end
  end
  local e = summary.errors
  io.write(string.format('\nJSON {"requests":%d,"one":%d,"two":%d,"wrong":%d,"errors":%d,"first":"%s"}\n',
    summary.requests, one, two, wrong, e.connect + e.read + e.write + e.timeout, said))
end
