package dev.khata.application.identity;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.RefreshToken;

/** What somebody gets who is let in: who they are from now on, and what keeps them logged in. */
public record Grant(Caller caller, RefreshToken refresh)
    implements LogIn.Result, BeginLogIn.Result, LogInByOtp.Result, LogInByToken.Result {}
