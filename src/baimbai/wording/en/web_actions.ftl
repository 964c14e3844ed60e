# Acts on proposals: refusals that people can read.
web-mend-field = The field { $field } cannot be changed.
web-mend-conflict = { $who } saved this proposal at { $when } ({ LIST($fields) }). Yours has not been saved and has overwritten nothing: load the page anew, look at what changed, then save again.
web-mend-rule = What you entered breaks a rule: { $rule }. Mend it and save again; nothing was changed.
web-verify-reason = Write the reason; the proponent will read it.
web-verify-draft = Proposal { $number } is a draft still; its office has not sent it in.
web-verify-not-sent-back = Proposal { $number } is not sent back at present.
web-verify-route-self = { $office } proposes it itself. Choose another office.
web-verify-merge-into = The proposal cannot be merged into { $number }. Choose another one that still stands.
